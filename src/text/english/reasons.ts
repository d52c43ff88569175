/**
 * Why the server could not do what was asked, and what to do: every message of the API that a person may read on a page.
 * In ICU messages, braces that stand for themselves are quoted: '{'.
 */
export const reasons = {
  internal: 'Internal error.',
  isMissing: '{name} is missing.',
  isTooLong: '{name} takes at most {most, plural, one {# character} other {# characters}}.',
  requestTooLarge: 'The request is too large.',
  requestInvalid: 'The request could not be read. Check its address, and that its body is JSON.',
  notOurAddress: 'The url parameter must be an address of this server.',
  noDay: 'There are no documents of “{day}”. /digests lists all days.',
  oembedFormat: 'oEmbed is served as JSON or XML: format=json or format=xml.',
  nothingHere: 'There is nothing at {method} {path}.',
  malformedHost: 'The Host header of the request must be one name or address, with or without a port.',
  wrongHost: 'This server answers to localhost only, not to "{name}".',
  laneFull: 'Too many requests of this kind are running already. Try again in a moment.',
  beingArranged: 'The map is being arranged ({percent, number} %). Try again in a moment.',
  indexBeingMade:
    'The search index of this library is being made ({percent, number} %). Try again in a moment.',
  indexDamaged: 'The search index is damaged. It is made anew; try again in a moment.',
  indexNotWritten:
    'The search index cannot be written to the home folder of Paperweave. Its owner should make "search" in it writable.',
  abandoned: 'Stopped, because nobody waits for the answer any more.',
  noPng:
    'This machine cannot draw pictures as PNG or PDF: the package @napi-rs/canvas does not load. Use /picture.svg instead.',

  noPapers:
    'This view shows no papers, so there is no bibliography of it. Export the library, or a view of papers.',
  notPublished: 'This is not part of the published graph. A Paperweave of your own shows it.',
  pageTooLarge:
    'A page holds at most {most, number} nodes, and this view has {nodes, number}. Choose fewer with filters, a community or another view; a folder of "paperweave publish" holds all of them.',
  pieceMissing: 'A part of this page is missing. It may have been published anew: load the page again.',
  noView: 'There is no view "{name}". These exist: {names}.',
  noQuery: 'There is no query "{name}". These exist: {names}.',
  noneNear: 'There is no "{name}"; did you mean "{near}"?',
  noGraph:
    'A view returns nodes and relationships, or the columns source and target; this one returns {columns}.',
  pathStays: 'A path is not added to. Open one of its nodes with “Neighbourhood” instead.',
  tooLargeToExpand:
    'Neighbours are added to views of at most {most, number} nodes. Open the node with “Neighbourhood” instead.',
  tooManyExpanded: 'At most {most, number} nodes can be expanded at a time. Collapse one first.',
  nodesTogether: 'Give the keys of 2 to {most, number} nodes, separated by commas.',
  noNode: 'There is no node "{key}". It may have gone with its digest; search for what is there.',
  noCommunity:
    'There is no community {given, number} in this view; it has {count, plural, =0 {none at all} one {# community, numbered 0} other {# communities, numbered from 0}}.',
  needsKey: '{file} needs the parameter {name}: the key of a node (search finds it).',
  needsNumber: '{file} needs the parameter {name}: a whole number.',
  needsDay: '{file} needs the parameter {name}: a day like 2024-03-14.',
  needsText: '{file} needs the parameter {name}.',
  takesText: '{name} takes a text.',
  takesObject: '{name} takes an object with values by name.',
  takesValue: '{name} takes a text, a number, true, false, null or a list of texts.',
  takesWord: '{name} takes one of {words}, not "{given}".',
  takesWords: '{name} takes one or more of {words}, separated by commas, not "{given}".',
  takesAnyNumber: '{name} takes a number, not "{given}".',
  takesExactNumber:
    '{name} takes numbers up to {most, number}: JSON rounds larger ones. Give the digits as a text, and read them with toInteger() in the query.',
  takesNumberAbove: '{name} takes a number above {above, number}, not "{given}".',
  takesNumberFromZero: '{name} takes a whole number from 0, not "{given}".',
  takesNumber: '{name} takes a whole number, not "{given}".',
  takesNumberFrom: '{name} takes a whole number from {least, number} to {most, number}, not "{given}".',
  takesDay: '{name} takes a day like 2024-03-14, not "{given}".',
  takesKey: '{name} takes the key of a node ({labels}; search finds it), not "{given}".',

  refusedChange: 'Refused: it would change the graph; queries are read-only here.',
  queryEmpty: 'Write a query first.',
  inQuery: '{problem} (line {line, number}, column {column, number})',
  unknownVariable: 'The variable {name} isn’t defined. (line {line, number}, column {column, number})',
  unknownFunction: 'There is no function {name}. (line {line, number}, column {column, number})',
  unknownFunctionNear:
    'There is no function {name}. Did you mean {near}? (line {line, number}, column {column, number})',
  syntaxFound: '{found} can’t stand here. (line {line, number}, column {column, number})',
  syntaxExpected:
    '{found} can’t stand here: {expected} was expected. (line {line, number}, column {column, number})',
  syntaxNear: '{found} can’t stand here. Did you mean {near}? (line {line, number}, column {column, number})',
  syntaxEnd: 'The query ends too early. (line {line, number}, column {column, number})',
  parametersMissing:
    'The query has no value for {names}. Give one: in the field “Parameters as JSON” of the page, in "parameters" of a request, or with --param name=value.',
  dividedByZero:
    'Nothing can be divided by the integer 0. Filter the zeros out, or divide by nullIf(…, 0). (line {line, number}, column {column, number})',
  wrongType:
    'This is {actual}, but {expected} is needed here. (line {line, number}, column {column, number})',
  wrongOperands:
    '{left} {operator} {right} can’t be computed. (line {line, number}, column {column, number})',
  unknownLabel: 'There is no label {name}. The labels are {known}.',
  unknownLabelNear: 'There is no label {name}; did you mean {near}?',
  unknownType: 'There is no relationship type {name}. The types are {known}.',
  unknownTypeNear: 'There is no relationship type {name}; did you mean {near}?',
  unknownProperty: 'Nothing has a property {name}, so it is always null.',
  unknownPropertyNear: 'Nothing has a property {name}, so it is always null; did you mean {near}?',
  refusedWriting: 'Refused: it would change the graph ({operator}); queries are read-only here.',
  refusedFiles: 'Refused: LOAD CSV reads files of the server. Import files with "paperweave import" instead.',
  refusedProcedure: 'Refused: procedures are not allowed (CALL {name}).',
  refusedFunction: 'Refused: the function {name} is not on the list of what a query may use.',
  refusedOperator: 'Refused: it needs "{operator}", which is not on the list of what a query may do.',
  refusedNoPlan: 'Refused: the query has no plan that could be checked.',
  refusedDepth: 'Refused: brackets or CASE are nested more than {most, number} deep.',
  refusedSteps: 'Refused: checking the query takes more than {most, number} steps. Make it shorter.',
  refusedLength: 'Refused: more than {most, number} operators. Pass a list as a parameter instead.',
  refusedXors: 'Refused: more than {most, number} XOR, which take too long to plan.',
  refusedHops: 'Refused: more than {most, number} hops. Use a variable length, as in -[:CITES*1..3]->.',
  refusedDenials: 'Refused: more than {most, number} "!". Name the labels that you want instead.',
  refusedClauses: 'Refused: more than {most, number} clauses. Ask in several queries.',
  refusedUnhidden:
    'Refused: what Paperweave stores for itself cannot be kept out of this query. Write its labels out.',
  refusedGathered:
    'Refused: line {line}, column {column} keeps a list gathered from the graph for each element of another, which can take all memory. Write UNWIND twice with a LIMIT, or keep less of each, such as its size().',
  refusedValues:
    'Refused: line {line}, column {column} computes more than {most, number} values at once, which nothing could stop. Take smaller ranges, or ask the graph.',
  refusedRows:
    'Refused: line {line}, column {column} makes more than {most, number} rows. Take smaller ranges.',
  refusedLongPattern:
    'Refused: the regular expression in line {line}, column {column} is too long. Use CONTAINS or several expressions.',
  refusedNestedPattern:
    'Refused: the regular expression in line {line}, column {column} repeats what already repeats, as in (a+)+, which can take for ever. Take one repetition away.',
  refusedPatternRow:
    'Refused: the regular expression in line {line}, column {column} has too many repetitions in a row that can take the same characters. Use CONTAINS for each part.',
  refusedPatternComputed:
    'Refused: the regular expression in line {line}, column {column} is computed. Write it out, or pass it as a parameter.',
  refusedGraph: 'Refused: there is one graph here, and USE names another ({name}). Leave USE out.',
  refusedExplain: 'Refused: leave out EXPLAIN and ask for the plan instead.',

  stopped: 'Stopped after {seconds, number} s. Match less: add labels, a key or a smaller LIMIT.',
  stoppedByServer: 'Stopped by the server. Try again, or match less: add labels, a key or a smaller LIMIT.',
  outOfMemory:
    'Stopped: the query needed more than {megabytes, number} MB. Match less, with labels, a key or WHERE; or take part of it in a WITH … LIMIT before what collects, sorts or counts.',
  engineFailed:
    'The engine broke down over this query; nothing was lost. Write it another way, or with a smaller LIMIT.',
  storeAway: 'The graph cannot be read at the moment. Try again later; the log of the server says why.',
  storeClosed: 'The store is closed.',
  graphGone:
    'The folder of the graph was emptied, moved or removed while it was being read. Bring it back, and the graph is shown again at once; or import into it to begin anew.',
  damagedPointer:
    'It is not recorded which state of the graph is the current one, so you see the newest that is whole, of {at}. The next import records it again.',
  damagedManifest:
    'The current state of the graph is damaged: its manifest is missing or not as it was written. You see the newest that is whole, of {at}. Import again what came later; that repairs the graph.',
  damagedDatabase:
    'The current state of the graph is damaged: its database is missing or cut off. You see the newest that is whole, of {at}. Import again what came later; that repairs the graph.',
  damagedContent:
    'The current state of the graph is damaged: its database is not as it was written. You see the newest that is whole, of {at}. Import again what came later; that repairs the graph.',
  damagedAll:
    'The graph is damaged, and no state of it is whole. Bring back the folder "graph" of the home folder from a backup; or move it away and import everything again.',
  engineCannotRead:
    'The engine could not read the graph, although its files are as they were written. Try again; if it stays so, start the server or command again.',
  readerEnded:
    'The process that reads the graph ended ({how}). Its files are not the reason. Try again; if it happens again, ask for less, or write the query another way.',
  readerKilled:
    'The process that reads the graph was killed, as the system does when memory runs out. Nothing was lost. Try again, or ask for less.',

  neo4jPassword:
    'Neo4j at {address} refuses the password of "{user}". Set PAPERWEAVE_STORE_USER and PAPERWEAVE_STORE_PASSWORD (or PAPERWEAVE_STORE_PASSWORD_FILE).',
  neo4jPasswordOften:
    'Neo4j at {address} has refused the password too often. Wait a minute, then set PAPERWEAVE_STORE_USER and PAPERWEAVE_STORE_PASSWORD (or PAPERWEAVE_STORE_PASSWORD_FILE).',
  neo4jPasswordExpired:
    'The password of "{user}" must be changed before it can be used: run "ALTER CURRENT USER SET PASSWORD FROM \'old\' TO \'new\'" on the database "system".',
  neo4jForbidden: '"{user}" may not do that on this Neo4j server: {problem}',
  neo4jNoDatabase:
    'Neo4j at {address} has no database "{database}". Set PAPERWEAVE_STORE_DATABASE, or create it.',
  neo4jNotStarted: 'The database "{database}" is stopped or starting. Try again in a moment.',
  neo4jReplica:
    '{address} is a replica and can only be read. Use a neo4j:// address: it finds the server that takes writes.',
  neo4jReadOnly: 'The database "{database}" can only be read: it is a replica or set to read-only.',
  neo4jOutOfMemory:
    'Stopped: the server ran out of memory. Return fewer rows or shorter texts; for an import, raise server.memory.heap.max_size.',
  neo4jTransactionMemory:
    'Stopped: it needed more memory than the server gives one transaction. Match less, with labels, a key or WHERE; or take part of it in a WITH … LIMIT before what collects, sorts or counts; for an import, raise dbms.memory.transaction.total.max.',
  neo4jFailed:
    'Neo4j understood the query and failed. Try again in a minute, when it knows the graph better, or write the query another way. It said: {problem}',
  neo4jTransient:
    'Neo4j could not do it now ({problem}), although it was tried several times. Try again later.',
  neo4jUnsafe:
    'Neo4j at {address} cannot be reached safely: {problem}. Use neo4j+s:// for a certificate that is signed, neo4j+ssc:// for one that is not, neo4j:// for none.',
  neo4jUnreachable:
    'Neo4j at {address} cannot be reached ({problem}). Is it running, and is PAPERWEAVE_STORE right?',
  neo4jLost: 'The connection to Neo4j at {address} was lost: the server stopped or restarted. Try again.',
  neo4jSilent: 'Neo4j at {address} has not answered for {seconds, number} s. Is it overloaded or stopped?',
  neo4jDrowning:
    'The server is still busy with a query that was stopped. Views and search work; try the query again in a few seconds.',
  neo4jOther: 'Neo4j at {address}: {problem}',
} as const
