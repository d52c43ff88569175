import { setTimeout as pause } from 'node:timers/promises'

/** Queries that the guard lets pass and that hardly end, each of its kind: they compare or collect everything with everything. */
const HOSTILE = [
  'MATCH (a:Author), (b:Author) WHERE a.name < b.name RETURN count(*) AS n',
  'MATCH (p:Paper), (a:Author) RETURN p.title + a.name AS text ORDER BY text LIMIT 5',
  'MATCH (a:Author)<-[:AUTHORED_BY]-(p:Paper), (b:Author)<-[:AUTHORED_BY]-(q:Paper) RETURN count(*) AS n',
  'MATCH (p:Paper) WITH collect(p.title) AS titles UNWIND titles AS a UNWIND titles AS b RETURN count(*) AS n',
  'MATCH (p:Paper), (q:Paper) WHERE p.title CONTAINS q.title RETURN count(*) AS n',
  'MATCH (a:Author), (b:Author) RETURN collect(a.name + b.name) AS names',
  'MATCH (a:Topic), (b:Topic), (c:Topic) RETURN a.name AS name, count(*) AS n ORDER BY n LIMIT 5',
  'MATCH (p:Paper) WITH collect(p.key) AS keys RETURN [a IN keys | [b IN keys | a + b]] AS list',
]

/** Heavy views, none like another. */
const heavyView = (turn: number): string =>
  [
    `/api/views/library?limit=${300 + (turn % 4000)}`,
    `/api/scenes/library?limit=${300 + (turn % 4000)}`,
    `/api/views/co-authors?limit=${1500 + (turn % 3000)}`,
    `/api/scenes/topics?limit=${900 + (turn % 3000)}`,
  ][turn % 4] as string

/** How long, in ms, a client waits before it leaves. */
const LEAVING = [50, 300, 1000, 2000]

const VIEWS_A_MINUTE = 200

async function askForever(url: string, cypher: string, signal: AbortSignal): Promise<void> {
  const headers = { 'Content-Type': 'application/json' }
  while (!signal.aborted) {
    const request = { method: 'POST', headers, body: JSON.stringify({ cypher }), signal }
    await fetch(`${url}/api/query`, request).then(
      answer => answer.arrayBuffer(),
      () => {},
    )
    await pause(100)
  }
}

async function abandonViews(url: string, signal: AbortSignal): Promise<void> {
  for (let turn = 0; !signal.aborted; turn += 1) {
    const leave = AbortSignal.timeout(LEAVING[turn % LEAVING.length] as number)
    fetch(`${url}${heavyView(turn)}`, { signal: leave })
      .then(answer => answer.arrayBuffer())
      .catch(() => {})
    await pause(60_000 / VIEWS_A_MINUTE)
  }
}

/** Abandons 200 heavy views a minute and runs 8 hostile queries all the time, until the signal aborts. */
export async function attack(url: string, signal: AbortSignal): Promise<void> {
  await Promise.all([...HOSTILE.map(cypher => askForever(url, cypher, signal)), abandonViews(url, signal)])
}
