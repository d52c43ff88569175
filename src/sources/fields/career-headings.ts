import { wordsOfHeading } from './plain-headings.ts'

/** No such heading is longer. */
const LONGEST = 80
/** Parts of a curriculum vitae, of which only those about publications name papers. */
const OF_CAREER =
  /^(?:(?:(?:work|professional|research|industry|academic|teaching|relevant|selected|other) )*(?:education|experiences?|employment(?: history)?|career|positions?|appointments?|internships?|qualifications?|skills?|teaching|service|activities|awards?|hono(?:u)?rs|grants?|fellowships?|scholarships?|certifications?|certificates?|languages?|interests?|hobbies|memberships?|affiliations?|talks?|invited talks?|presentations?|supervision|mentoring|references available.*|volunteering)(?:(?:,? (?:and|&)|,) (?:\w+ ){0,2}\w+)?|curriculum vitae|resume|résumé|profile|personal (?:details|information|data)|학력|경력|경력 ?사항|수상|수상 ?경력|자격증|보유 ?기술|기술|활동|대외 ?활동|강의|인턴|인턴십|学歴|職歴|経歴|受賞|受賞歴|資格|スキル|教育(?:背景|经历|經歷)|工作(?:经历|經歷|经验)|实习(?:经历)?|获奖(?:经历|情况)?|荣誉|技能|个人信息|ausbildung|berufserfahrung|lebenslauf|kenntnisse|formation|expériences?(?: professionnelles?)?|compétences)$/iu

/** Whether a heading is that of a part of a curriculum vitae without papers: `Education`, `경력`. */
export const isOfCareer = (heading: string): boolean =>
  heading.length <= LONGEST && OF_CAREER.test(wordsOfHeading(heading))
