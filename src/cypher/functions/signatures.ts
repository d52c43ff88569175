import { type Type, typeOf } from './types.ts'

/**
 * The functions there are, as Neo4j 5.26 lists them with SHOW FUNCTIONS; the types are those that it lets run. `?` may be left out, `...` may come any number of
 * times. AGGREGATES: it makes one value of many rows.
 */
const TABLE = `
abs(INTEGER | FLOAT) :: INTEGER | FLOAT
acos(FLOAT) :: FLOAT
asin(FLOAT) :: FLOAT
atan(FLOAT) :: FLOAT
atan2(FLOAT, FLOAT) :: FLOAT
avg(INTEGER | FLOAT | DURATION) :: INTEGER | FLOAT | DURATION AGGREGATES
btrim(STRING, STRING?) :: STRING
ceil(FLOAT) :: FLOAT
char_length(STRING) :: INTEGER
character_length(STRING) :: INTEGER
coalesce(ANY...) :: ANY
collect(ANY) :: LIST<ANY> AGGREGATES
cos(FLOAT) :: FLOAT
cot(FLOAT) :: FLOAT
count(ANY) :: INTEGER AGGREGATES
date(ANY?) :: DATE
date.realtime(ANY?) :: DATE
date.statement(ANY?) :: DATE
date.transaction(ANY?) :: DATE
date.truncate(STRING, ANY?, MAP?) :: DATE
datetime(ANY?) :: ZONED DATETIME
datetime.fromepoch(INTEGER | FLOAT, INTEGER | FLOAT) :: ZONED DATETIME
datetime.fromepochmillis(INTEGER | FLOAT) :: ZONED DATETIME
datetime.realtime(ANY?) :: ZONED DATETIME
datetime.statement(ANY?) :: ZONED DATETIME
datetime.transaction(ANY?) :: ZONED DATETIME
datetime.truncate(STRING, ANY?, MAP?) :: ZONED DATETIME
degrees(FLOAT) :: FLOAT
duration(ANY) :: DURATION
duration.between(ANY, ANY) :: DURATION
duration.inDays(ANY, ANY) :: DURATION
duration.inMonths(ANY, ANY) :: DURATION
duration.inSeconds(ANY, ANY) :: DURATION
e() :: FLOAT
elementId(NODE | RELATIONSHIP) :: STRING
endNode(RELATIONSHIP) :: NODE
exp(FLOAT) :: FLOAT
floor(FLOAT) :: FLOAT
haversin(FLOAT) :: FLOAT
head(LIST<ANY>) :: ANY
id(NODE | RELATIONSHIP) :: INTEGER
isEmpty(STRING | MAP | LIST<ANY>) :: BOOLEAN
isNaN(INTEGER | FLOAT) :: BOOLEAN
keys(NODE | RELATIONSHIP | MAP) :: LIST<STRING>
labels(NODE) :: LIST<STRING>
last(LIST<ANY>) :: ANY
left(STRING, INTEGER) :: STRING
length(PATH) :: INTEGER
localdatetime(ANY?) :: LOCAL DATETIME
localdatetime.realtime(ANY?) :: LOCAL DATETIME
localdatetime.statement(ANY?) :: LOCAL DATETIME
localdatetime.transaction(ANY?) :: LOCAL DATETIME
localdatetime.truncate(STRING, ANY?, MAP?) :: LOCAL DATETIME
localtime(ANY?) :: LOCAL TIME
localtime.realtime(ANY?) :: LOCAL TIME
localtime.statement(ANY?) :: LOCAL TIME
localtime.transaction(ANY?) :: LOCAL TIME
localtime.truncate(STRING, ANY?, MAP?) :: LOCAL TIME
log(FLOAT) :: FLOAT
log10(FLOAT) :: FLOAT
lower(STRING) :: STRING
ltrim(STRING, STRING?) :: STRING
max(ANY) :: ANY AGGREGATES
min(ANY) :: ANY AGGREGATES
nodes(PATH) :: LIST<NODE>
normalize(STRING, STRING?) :: STRING
nullIf(ANY, ANY) :: ANY
percentileCont(FLOAT, FLOAT) :: FLOAT AGGREGATES
percentileDisc(INTEGER | FLOAT, FLOAT) :: INTEGER | FLOAT AGGREGATES
pi() :: FLOAT
point(MAP) :: POINT
point.distance(ANY, ANY) :: FLOAT
point.withinBBox(ANY, ANY, ANY) :: BOOLEAN
properties(NODE | RELATIONSHIP | MAP) :: MAP
radians(FLOAT) :: FLOAT
rand() :: FLOAT
randomUUID() :: STRING
range(INTEGER, INTEGER, INTEGER?) :: LIST<INTEGER>
relationships(PATH) :: LIST<RELATIONSHIP>
replace(STRING, STRING, STRING) :: STRING
reverse(STRING | LIST<ANY>) :: STRING | LIST<ANY>
right(STRING, INTEGER) :: STRING
round(FLOAT, INTEGER | FLOAT?, STRING?) :: FLOAT
rtrim(STRING, STRING?) :: STRING
sign(INTEGER | FLOAT) :: INTEGER
sin(FLOAT) :: FLOAT
size(STRING | LIST<ANY>) :: INTEGER
split(STRING, STRING | LIST<STRING>) :: LIST<STRING>
sqrt(FLOAT) :: FLOAT
startNode(RELATIONSHIP) :: NODE
stdev(FLOAT) :: FLOAT AGGREGATES
stdevp(FLOAT) :: FLOAT AGGREGATES
substring(STRING, INTEGER, INTEGER?) :: STRING
sum(INTEGER | FLOAT | DURATION) :: INTEGER | FLOAT | DURATION AGGREGATES
tail(LIST<ANY>) :: LIST<ANY>
tan(FLOAT) :: FLOAT
time(ANY?) :: ZONED TIME
time.realtime(ANY?) :: ZONED TIME
time.statement(ANY?) :: ZONED TIME
time.transaction(ANY?) :: ZONED TIME
time.truncate(STRING, ANY?, MAP?) :: ZONED TIME
timestamp() :: INTEGER
toBoolean(BOOLEAN | STRING | INTEGER) :: BOOLEAN
toBooleanList(LIST<ANY>) :: LIST<BOOLEAN>
toBooleanOrNull(ANY) :: BOOLEAN
toFloat(STRING | INTEGER | FLOAT) :: FLOAT
toFloatList(LIST<ANY>) :: LIST<FLOAT>
toFloatOrNull(ANY) :: FLOAT
toInteger(BOOLEAN | STRING | INTEGER | FLOAT | LIST<ANY>) :: INTEGER
toIntegerList(LIST<ANY>) :: LIST<INTEGER>
toIntegerOrNull(ANY) :: INTEGER
toLower(STRING) :: STRING
toString(BOOLEAN | STRING | INTEGER | FLOAT | POINT | DURATION | DATE | LOCAL TIME | ZONED TIME | LOCAL DATETIME | ZONED DATETIME) :: STRING
toStringList(LIST<ANY>) :: LIST<STRING>
toStringOrNull(ANY) :: STRING
toUpper(STRING) :: STRING
trim(STRING, STRING?, STRING?) :: STRING
type(RELATIONSHIP) :: STRING
upper(STRING) :: STRING
valueType(ANY) :: STRING
`

export interface Signature {
  /** As it is written in Neo4j's manual; queries may write it in any case. */
  name: string
  min: number
  max: number
  aggregates: boolean
  /** One for each argument; the last one counts for all that follow. */
  takes: readonly Type[]
  gives: Type
}

const PARSED = /^(\S+?)\((.*)\) :: (.*?)( AGGREGATES)?$/

function signatureOf(line: string): Signature {
  const [, name = '', listed = '', gives = '', aggregates] = PARSED.exec(line) ?? []
  const takes = listed === '' ? [] : listed.split(', ')
  return {
    name,
    min: takes.filter(type => !type.endsWith('?')).length,
    max: takes.at(-1)?.endsWith('...') ? Number.POSITIVE_INFINITY : takes.length,
    aggregates: aggregates !== undefined,
    takes: takes.map(type => typeOf(type.replace(/\?$|\.\.\.$/, ''))),
    gives: typeOf(gives),
  }
}

/** By the name in lower case. */
export const SIGNATURES: ReadonlyMap<string, Signature> = new Map(
  TABLE.trim()
    .split('\n')
    .map(line => [line.slice(0, line.indexOf('(')).toLowerCase(), signatureOf(line)]),
)
