import { saysPapers, wordsOfHeading } from './plain-headings.ts'
import { wordsOf } from './text.ts'

/** What else people list with a name and a year. */
const OF_OTHERS =
  /(?:^|\s)(?:recipes?|cookbook|dishes|desserts|cakes|movies?|films?|tv (?:shows|series)|songs?|playlist|albums|records|wines|beers|restaurants|novels|books?|board ?games|rezepte?|filme?|lieder|bücher|recettes?|livres|chansons|recetas?|películas|libros|canciones|ricette|libri)(?=$|[\s:,])/iu
const OF_OTHERS_IN_EAST_ASIA =
  /(?:레시피|요리|영화|노래|맛집|소설|책|レシピ|料理|映画|小説|の本|曲|食谱|菜谱|电影|歌单|小说|书单)(?:\s?(?:목록|리스트|一覧|リスト|列表|清单))?$/u
const MOST_WORDS = 6

/** Whether the title of a list says that it holds other things than papers: `Family recipes`, `Books 2023`. */
export function isOfOtherThings(title: string): boolean {
  const words = wordsOfHeading(title)
  return (
    wordsOf(words).length <= MOST_WORDS &&
    !saysPapers(words) &&
    (OF_OTHERS.test(words) || OF_OTHERS_IN_EAST_ASIA.test(words))
  )
}
