const PAPER =
  /^#?(?:(?:research|conference|journal|academic|scientific|my)-?)?(?:papers?|preprint|thesis|inproceedings|articlejournal|article-journal|journalarticle|conferencepaper|literature-?(?:notes?|reviews?)?|litnotes?|lit-notes?|paper-?(?:notes?|reviews?|summary|summaries|reading)|zotero|reference-?notes?|논문.{0,4}|論文.{0,4}|论文.{0,4})$/iu

const OTHER =
  /^#?(?:clippings?|webclips?|web-?pages?|blog-?posts?|posts?|recipes?|cooking|food|dinner|dessert|baking|books?|novels?|fiction|movies?|films?|series|tv|music|albums?|podcasts?|videos?|youtube|websites?|tweets?|travel|trips?|diy|shopping|meetings?|minutes|news|bookmarks?|레시피|요리|책|독서|소설|영화|영상|블로그|드라마|여행|일기|회의록?|スクラップ|レシピ|料理|本|読書|小説|映画|旅行|日記|会議|食谱|菜谱|美食|书|小说|电影|游记|日记|会议|剪藏|rezepte?|bücher|filme?|reisen?|recettes?|livres?|recetas?|libros?)$/iu

const FIELD =
  /^#?(?:nlp|nlu|cv|ml|dl|rl|rlhf|asr|tts|ocr|llms?|vlms?|gans?|vaes?|cnns?|rnns?|machine-?learning|deep-?learning|reinforcement-?learning|representation-?learning|computer-?vision|natural-?language.{0,12}|language-?models?|transformers?|attention|diffusion(?:-?models?)?|neural.{0,16}|embeddings?|alignment|interpretability|pre-?training|fine-?tuning|object-?detection|segmentation|multimodal|speech.{0,12}|graph-?learning|딥러닝|머신러닝|자연어처리|컴퓨터비전|深層学習|機械学習|自然言語処理|深度学习|机器学习|强化学习|计算机视觉|自然语言处理)$/iu

/** Whether a word, as the type of a note, its category or a tag, says what the note is about: a paper, or something else. */
export const isOfPaperKind = (word: string): boolean => PAPER.test(word)
export const isOfOtherKind = (word: string): boolean => OTHER.test(word)
/** Whether a word is one of the field of machine learning, as a topic of papers is. */
export const isOfTheField = (word: string): boolean => FIELD.test(word)
