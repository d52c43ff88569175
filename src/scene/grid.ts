/** Points in the cells of a grid, so that those near a point are found at once. */
export class Grid {
  private readonly column: Int32Array
  private readonly row: Int32Array
  private readonly next: Int32Array
  private first: Int32Array
  private columns = 0
  private rows = 0

  constructor(order: number) {
    this.column = new Int32Array(order)
    this.row = new Int32Array(order)
    this.next = new Int32Array(order)
    this.first = new Int32Array(0)
  }

  /** Takes in points that are where they are now. @param reach the least side of a cell */
  fill(x: Float64Array, y: Float64Array, reach: number): void {
    if (x.length === 0) return
    const least = (values: Float64Array) => values.reduce((one, other) => Math.min(one, other), Infinity)
    const most = (values: Float64Array) => values.reduce((one, other) => Math.max(one, other), -Infinity)
    const [left, low] = [least(x), least(y)]
    const [width, height] = [most(x) - left, most(y) - low]
    // However far apart points are, there are not many more cells than points.
    const side = Math.max(reach, Math.max(width, height) / (2 * Math.sqrt(x.length) + 1))
    this.columns = Math.floor(width / side) + 1
    this.rows = Math.floor(height / side) + 1
    const cells = this.columns * this.rows
    if (this.first.length < cells) this.first = new Int32Array(cells)
    this.first.fill(-1, 0, cells)
    // From the last, so that each cell has its points in their order.
    for (let point = x.length - 1; point >= 0; point -= 1) {
      const column = Math.floor(((x[point] as number) - left) / side)
      const row = Math.floor(((y[point] as number) - low) / side)
      this.column[point] = column
      this.row[point] = row
      const cell = row * this.columns + column
      this.next[point] = this.first[cell] as number
      this.first[cell] = point
    }
  }

  /** All points that may be within reach of a point when the grid was filled, itself among them. */
  forEachNear(point: number, visit: (other: number) => void): void {
    const [column, row] = [this.column[point] as number, this.row[point] as number]
    for (let at = Math.max(row - 1, 0); at <= Math.min(row + 1, this.rows - 1); at += 1) {
      for (
        let across = Math.max(column - 1, 0);
        across <= Math.min(column + 1, this.columns - 1);
        across += 1
      ) {
        let other = this.first[at * this.columns + across] as number
        for (; other >= 0; other = this.next[other] as number) visit(other)
      }
    }
  }
}
