/** What people write where there is nothing to say. */
const UNSAID =
  /^(?:n\/?a|null|none|nothing|unknown|tb[acd]|to be (?:announced|determined|decided)|todo|no (?:\w{1,10} )?(?:readings?|papers?|class(?:es)?|lectures?|meetings?|sessions?|seminars?)|keine?|entfällt|aucune?|ninguno|ninguna|nessuno|geen|未提供|未知|未定|待定|无|無|暂无|没有|없음|미상|미정|휴강|なし|不明|未定|休講)[.!]?$/iu

/** Whether a text only says that there is nothing: `None`, `TBA`, `No reading`, `없음`. */
export const saysNone = (text: string): boolean => text.length <= 40 && UNSAID.test(text.trim())
