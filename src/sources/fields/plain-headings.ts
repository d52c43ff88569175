import { monthOf } from './dates.ts'
import { NUMBERED_MEETING } from './meetings.ts'
import { preciseDateOf } from './precise-date.ts'
import { collapse } from './text.ts'

/**
 * Headings that say nothing about what stands below: names of parts that every list or README has. Folded, without
 * numbers, emoji and marks; English ones in the singular.
 */
const SAYS_NOTHING = new Set(
  `paper;list;paper list;list of paper;reading list;must-read paper;must read paper;all paper;the paper;recent paper;new paper;latest paper;
today's paper;today paper;paper of the day;paper of the week;top paper;top paper of the week;top ml paper of the week;featured paper;
selected paper;key paper;important paper;published paper;related paper;other paper;more paper;paper and code;paper & code;paper with code;
reading;further reading;read;to read;toread;to-read;paper to read;to read this week;to be read;read later;want to read;currently reading;now reading;
reading for this week;this week;next week;last week;later;someday;later reading;up next;next up;on my list;reading log;leseliste;liste de lecture;lista de lectura;lista de leitura;lista di lettura;leeslijst;reading note;literature;bibliography;publication;preprint;article;
content;table of content;toc;overview;outline;index;summary;introduction;intro;about;background;motivation;description;news;update;
latest update;recent update;what's new;changelog;change log;todo;to do;roadmap;note;notice;disclaimer;faq;star history;
resource;useful resource;other resource;additional resource;more resource;useful link;link;other;misc;miscellaneous;other list;related list;awesome list;
license;licence;citation;citing;cite;how to cite;bibtex;reference;acknowledgement;acknowledgment;thank;credit;contributor;author;maintainer;
contributing;contribution;how to contribute;contribute;contact;contact us;support;sponsor;join us;related work;related repository;related project;
getting started;installation;install;usage;quick start;quickstart;requirement;rule;goal;schedule;member;statistic;stat;abstract;method;result;conclusion;
today's trend;trend;highlight;pick;entry;item;date;week;month;year;day;project;code;tool;older;archive;past;previous;current;upcoming;latest;newest;feature;
목차;내용;소개;개요;참고;참고 자료;참고자료;참고 문헌;참고문헌;참고 링크;관련 링크;링크;논문;논문 목록;논문 리스트;논문 정리;논문 요약;읽은 논문;읽을 논문;읽을 것;읽은 것;읽기 목록;리딩 리스트;읽어볼 것;읽어볼 논문;나중에 읽을 것;나중에;이번 주;다음 주;추천 논문;오늘의 논문;
스케줄;라이선스;감사의 말;기여;기여 방법;규칙;목표;일정;멤버;기타;공지;요약;
目录;目錄;内容;內容;简介;簡介;介绍;介紹;前言;概述;概览;参考;参考文献;參考文獻;参考资料;參考資料;相关链接;链接;资源;论文;論文;论文列表;論文列表;论文清单;论文解读;論文解讀;论文速览;
今日论文;今日趋势;今日趨勢;最新论文;必读论文;推荐论文;待读;待读论文;本周;许可;许可证;许可協議;致谢;致謝;贡献;贡献指南;更新;更新日志;其他;其它;总结;
目次;はじめに;概要;論文一覧;論文リスト;論文紹介;読む論文;読みたい論文;読んだ論文;今週;今日の論文;今週の論文;読書リスト;阅读清单;後で読む;あとで読む;稍后阅读;参考資料;参考リンク;関連リンク;リンク;ライセンス;謝辞;おわりに;まとめ;その他;お知らせ;予定;日程`
    .split(/[;\n]+/)
    .map(name => name.trim())
    .filter(Boolean),
)

/** `1.`, `2.3)`, `IV.`, `a)`, `三、` */
const NUMBER =
  /^(?:\d{1,3}(?:\.\d{1,3}){1,4}(?:[.)、：:]|\s)|\d{1,3}[.)、：:]|[ivx]{1,5}[.)]|[a-z][.)]|[一二三四五六七八九十]{1,3}[、.．])\s*/iu
/** `(12)`, `[3 papers]` */
const COUNT = /[([（]\s?\d{1,6}\s?(?:papers?|篇|편)?\s?[)\]）]$/iu
/** `:memo:` */
const SHORT_CODE = /:[a-z0-9_+-]{1,40}:/g
const BEGINS = /[\p{L}\p{N}$"“'‘「『《(（[]/u
const ENDS = /[\p{L}\p{N}$"”'’」』》)）\]!?%+#]/u

/** The text without the marks and emoji around it. */
function withoutMarksAround(text: string): string {
  const letters = [...text]
  const first = letters.findIndex(letter => BEGINS.test(letter))
  const last = letters.findLastIndex(letter => ENDS.test(letter))
  return first < 0 ? '' : letters.slice(first, last + 1).join('')
}

/** The words of a heading: without its numbers, emoji and marks, and without a count in brackets behind. */
export function wordsOfHeading(heading: string): string {
  const text = withoutMarksAround(collapse(heading).slice(0, 500).replace(SHORT_CODE, ' '))
  const words = withoutMarksAround(text.replace(NUMBER, '').replace(COUNT, ''))
  return /[\p{L}\p{N}]/u.test(words) ? words : ''
}

const MEETING = new RegExp(`^(?:${NUMBERED_MEETING})$`, 'iu')

/** `Before 2020`, `2017 – 2019`, `2019 and earlier`, `1990s`, `2020년 이전` */
const PERIOD =
  /^(?:(?:before|until|up to|pre|prior to|since|after|from|between|older than|vor|nach|seit|bis|avant|après|depuis|antes de|desde)[ -])?((?:19|20)\d{2})s?(?:년|年)?(?:\s?(?:[-–—~～/]|to|and|bis|à|y)\s?(?:(?:19|20)?\d{2}(?:년|年)?|now|today|present|heute)?|\s(?:and|or|und) (?:earlier|before|older|later|newer|früher)|\s?(?:이전|이후|以前|以后|以後|之前|之后|前|后|後))?$/iu

const singular = (name: string): string => name.replace(/(?<=\p{Ll}{2}[^s'])(?<!\bthi)s\b/gu, '')

/** `5/1`, `5.1 (수)`, `5월 1일` */
const DAY =
  /^(?:\d{1,2}\s?[./-]\s?\d{1,2}|\d{1,2}\s?[월月]\s?\d{1,2}\s?[일日号])(?:\s?[(（]\p{L}{1,9}\.?[)）])?$/u
/** `May 1`, `Oct. 2nd` */
const DAY_IN_MONTH = /^([A-Z][a-z]{2,8})\.? \d{1,2}(?:st|nd|rd|th)?$/

/** A month or a day without a year: `May`, `5월`, `五月`, `5/1`. */
const isMonthOrDay = (words: string): boolean =>
  DAY.test(words) ||
  monthOf(DAY_IN_MONTH.exec(words)?.[1] ?? words) > 0 ||
  /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s?[월月]$/.test(words)

const OF_RELEASES =
  /^(?:change ?log|history of changes|release notes|releases|version history|변경 ?(?:사항|기록|이력)|릴리스 ?노트|更新日志|版本历史|変更履歴|リリースノート|änderungen|versionshinweise|notes de version|journal des modifications)$/iu

/** Whether a heading stands above the versions of a program. */
export const isOfReleases = (heading: string): boolean => OF_RELEASES.test(wordsOfHeading(heading))

const OF_PAPERS =
  /\b(?:papers?|reading|readings|literature|bibliograph(?:y|ie|ía)|publications?|preprints?|references?|articles|to read|leseliste|literatur|lectures?|lecturas?|artículos|artigos|leituras?|letture|literatuur)\b|논문|읽을|읽은|문헌|論文|论文|文献|輪読|読書|阅读|必读/iu

/** Whether a heading says that papers stand below it: `Reading list`, `Must-read papers on graphs`, `참고 문헌`. */
export const saysPapers = (heading: string): boolean => OF_PAPERS.test(heading.slice(0, 200))

const NAMES_PAPERS = /\b(?:papers|paper (?:reading )?list|preprints|publications)\b|논문|論文|论文/iu

/** Whether a heading speaks of papers, and not of anything that one may read, nor of a paper of one's own. */
export const namesPapers = (heading: string): boolean => NAMES_PAPERS.test(heading.slice(0, 200))

/** Whether a heading says nothing about what stands below it: `📄 Papers`, `1. Contents`, `2022`, `목차`. */
export function saysNothing(heading: string): boolean {
  const words = wordsOfHeading(heading)
  if (
    words === '' ||
    preciseDateOf(words) !== null ||
    isMonthOrDay(words) ||
    PERIOD.test(words) ||
    MEETING.test(words)
  )
    return true
  return SAYS_NOTHING.has(singular(words.toLowerCase()).replaceAll('’', "'"))
}
