/** How many there are, and the first of them. */
export interface Listed<T> {
  count: number
  items: T[]
}

/** Counts items, and holds no more than `most` of them. */
export class Lister {
  private readonly most: number

  constructor(most: number) {
    this.most = most
  }

  empty<T>(): Listed<T> {
    return { count: 0, items: [] }
  }

  add<T>(list: Listed<T>, item: T): void {
    list.count += 1
    if (list.items.length < this.most) list.items.push(item)
  }
}
