import type { Texts } from '../texts.ts'

export const reasons: Texts['reasons'] = {
  internal: '내부 오류가 났습니다.',
  isMissing: '{name} 값이 없습니다.',
  isTooLong: '{name} 값은 {most, number}자를 넘을 수 없습니다.',
  requestTooLarge: '요청이 너무 큽니다.',
  requestInvalid: '요청을 읽을 수 없습니다. 주소와, 본문이 JSON인지 확인하세요.',
  notOurAddress: 'url 매개변수에는 이 서버의 주소를 쓰세요.',
  noDay: '“{day}”의 문서가 없습니다. 모든 날짜는 /digests에 있습니다.',
  oembedFormat: 'oEmbed는 JSON과 XML로 제공합니다: format=json 또는 format=xml.',
  nothingHere: '{method} {path} 주소에는 아무것도 없습니다.',
  malformedHost: '요청의 Host 헤더는 이름이나 주소 하나여야 하며, 포트를 붙일 수 있습니다.',
  wrongHost: '이 서버는 localhost로 온 요청에만 답합니다. "{name}"에는 답하지 않습니다.',
  laneFull: '같은 종류의 요청이 이미 너무 많이 실행되고 있습니다. 잠시 뒤에 다시 시도하세요.',
  beingArranged: '지도를 배치하고 있습니다({percent, number}%). 잠시 뒤에 다시 시도하세요.',
  indexBeingMade: '검색 색인을 만들고 있습니다({percent, number}%). 잠시 뒤에 다시 시도하세요.',
  indexDamaged: '검색 색인이 손상되어 다시 만듭니다. 잠시 뒤에 다시 시도하세요.',
  indexNotWritten:
    'Paperweave 홈 폴더에 검색 색인을 쓸 수 없습니다. 소유자가 그 안의 "search" 폴더에 쓰기를 허용해야 합니다.',
  abandoned: '답을 기다리는 사람이 없어 중단했습니다.',
  noPng:
    '이 컴퓨터에서는 @napi-rs/canvas 패키지를 불러올 수 없어 PNG나 PDF 그림을 그리지 못합니다. 대신 /picture.svg를 쓰세요.',

  noPapers: '이 보기에는 논문이 없어 참고 문헌을 만들 수 없습니다. 서재나 논문이 있는 보기에서 내보내세요.',
  notPublished: '공개된 그래프에는 없는 부분입니다. 직접 실행한 Paperweave에서 볼 수 있습니다.',
  pageTooLarge:
    '페이지 파일에는 노드를 {most, number}개까지 담을 수 있는데 이 보기에는 {nodes, number}개가 있습니다. 필터나 커뮤니티, 다른 보기로 줄이세요. "paperweave publish"로 만든 폴더에는 모두 담깁니다.',
  pieceMissing: '페이지의 일부가 없습니다. 새로 공개되었을 수 있으니 페이지를 새로 고치세요.',
  noView: '"{name}" 보기는 없습니다. 있는 보기: {names}.',
  noQuery: '"{name}" 질의는 없습니다. 있는 질의: {names}.',
  noneNear: '"{name}" 이름은 없습니다. "{near}"을(를) 찾으셨나요?',
  noGraph: '보기는 노드와 관계, 또는 source와 target 열을 돌려주어야 합니다. 이 보기의 열: {columns}.',
  pathStays: '경로에는 노드를 더할 수 없습니다. 그 노드의 “이웃” 보기를 여세요.',
  tooLargeToExpand:
    '이웃은 노드가 {most, number}개 이하인 보기에만 더할 수 있습니다. 그 노드의 “이웃” 보기를 여세요.',
  tooManyExpanded: '한 번에 노드 {most, number}개까지만 펼칠 수 있습니다. 먼저 하나를 접으세요.',
  nodesTogether: '노드 2~{most, number}개의 키를 쉼표로 나누어 쓰세요.',
  noNode: '"{key}" 노드가 없습니다. 다이제스트와 함께 사라졌을 수 있습니다. 있는 노드는 검색으로 찾으세요.',
  noCommunity:
    '이 보기에는 {given, number}번 커뮤니티가 없습니다. 커뮤니티는 {count, number}개이고 0번부터 시작합니다.',
  needsKey: '{file}에는 매개변수 {name}에 노드의 키가 필요합니다. 키는 검색으로 찾을 수 있습니다.',
  needsNumber: '{file}에는 매개변수 {name}에 정수가 필요합니다.',
  needsDay: '{file}에는 매개변수 {name}에 2024-03-14와 같은 날짜가 필요합니다.',
  needsText: '{file}에는 매개변수 {name}의 값이 필요합니다.',
  takesText: '{name}: 텍스트를 쓰세요.',
  takesObject: '{name}: 이름과 값으로 된 객체를 쓰세요.',
  takesValue: '{name}: 텍스트, 수, true, false, null 또는 텍스트의 목록을 쓰세요.',
  takesWord: '{name}: {words} 중 하나를 쓰세요. 받은 값: "{given}".',
  takesWords: '{name}: {words} 중 하나 이상을 쉼표로 나누어 쓰세요. 받은 값: "{given}".',
  takesAnyNumber: '{name}: 수를 쓰세요. 받은 값: "{given}".',
  takesExactNumber:
    '{name}: {most, number}까지의 수를 쓰세요. JSON에서는 더 큰 수가 반올림됩니다. 숫자를 텍스트로 주고 쿼리에서 toInteger()로 읽으세요.',
  takesNumberAbove: '{name}: {above, number}보다 큰 수를 쓰세요. 받은 값: "{given}".',
  takesNumberFromZero: '{name}: 0 이상의 정수를 쓰세요. 받은 값: "{given}".',
  takesNumber: '{name}: 정수를 쓰세요. 받은 값: "{given}".',
  takesNumberFrom: '{name}: {least, number}부터 {most, number}까지의 정수를 쓰세요. 받은 값: "{given}".',
  takesDay: '{name}: 2024-03-14와 같은 날짜를 쓰세요. 받은 값: "{given}".',
  takesKey: '{name}: 노드의 키를 쓰세요({labels}, 검색으로 찾을 수 있습니다). 받은 값: "{given}".',

  refusedChange: '그래프를 바꾸는 질의입니다. 여기서는 읽기만 할 수 있습니다.',
  queryEmpty: '먼저 질의를 쓰세요.',
  inQuery: '{line, number}행 {column, number}열: {problem}',
  unknownVariable: '{line, number}행 {column, number}열: {name} 변수가 정의되지 않았습니다.',
  unknownFunction: '{line, number}행 {column, number}열: {name} 함수는 없습니다.',
  unknownFunctionNear:
    '{line, number}행 {column, number}열: {name} 함수는 없습니다. {near} 함수를 찾으셨나요?',
  syntaxFound: '{line, number}행 {column, number}열: 여기에는 {found} 표현을 쓸 수 없습니다.',
  syntaxExpected:
    '{line, number}행 {column, number}열: 여기에는 {found} 표현을 쓸 수 없습니다. 쓸 수 있는 것: {expected}',
  syntaxNear:
    '{line, number}행 {column, number}열: 여기에는 {found} 표현을 쓸 수 없습니다. {near} 키워드를 쓰려고 하셨나요?',
  syntaxEnd: '{line, number}행 {column, number}열: 질의가 도중에 끝났습니다.',
  parametersMissing:
    '질의에 {names} 값이 없습니다. 페이지에서는 “매개변수 (JSON)” 칸에, 요청에서는 "parameters"에, 명령줄에서는 --param name=value로 값을 주세요.',
  dividedByZero:
    '{line, number}행 {column, number}열: 정수 0으로 나눌 수 없습니다. 0인 값을 빼거나 nullIf(…, 0)으로 나누세요.',
  wrongType:
    '{line, number}행 {column, number}열: 여기에는 {expected} 값이 필요한데, 이 값은 {actual}입니다.',
  wrongOperands: '{line, number}행 {column, number}열: {left} {operator} {right} 연산은 할 수 없습니다.',
  unknownLabel: '{name} 라벨은 없습니다. 있는 라벨: {known}.',
  unknownLabelNear: '{name} 라벨은 없습니다. {near} 라벨을 찾으셨나요?',
  unknownType: '{name} 관계 유형은 없습니다. 있는 유형: {known}.',
  unknownTypeNear: '{name} 관계 유형은 없습니다. {near} 유형을 찾으셨나요?',
  unknownProperty: '{name} 속성은 어디에도 없어 항상 null입니다.',
  unknownPropertyNear: '{name} 속성은 어디에도 없어 항상 null입니다. {near} 속성을 찾으셨나요?',
  refusedWriting: '그래프를 바꾸는 질의입니다({operator}). 여기서는 읽기만 할 수 있습니다.',
  refusedFiles: 'LOAD CSV는 서버의 파일을 읽습니다. 파일은 "paperweave import"로 가져오세요.',
  refusedProcedure: '프로시저는 쓸 수 없습니다(CALL {name}).',
  refusedFunction: '허용된 함수 목록에 없는 함수입니다: {name}.',
  refusedOperator: '허용된 연산 목록에 없는 "{operator}" 연산이 필요한 질의입니다.',
  refusedNoPlan: '질의에 검사할 실행 계획이 없습니다.',
  refusedDepth: '괄호나 CASE가 {most, number}겹보다 깊습니다.',
  refusedSteps: '쿼리를 검사하는 데 {most, number}단계가 넘게 걸립니다. 쿼리를 더 짧게 쓰세요.',
  refusedLength: '연산자가 {most, number}개보다 많습니다. 목록을 매개변수로 넘기세요.',
  refusedXors: 'XOR가 {most, number}개를 넘어 계획하는 데 너무 오래 걸립니다.',
  refusedHops: '관계가 {most, number}단계를 넘습니다. -[:CITES*1..3]->처럼 가변 길이를 쓰세요.',
  refusedDenials: '"!"가 {most, number}개를 넘습니다. 원하는 라벨을 적으세요.',
  refusedClauses: '절이 {most, number}개를 넘습니다. 여러 질의로 나누세요.',
  refusedUnhidden: 'Paperweave가 내부용으로 저장한 것을 이 쿼리에서 가릴 수 없습니다. 레이블을 직접 쓰세요.',
  refusedGathered:
    '{line}행 {column}열에서 그래프에서 모은 목록을 다른 목록의 항목마다 다시 담아 메모리를 모두 쓸 수 있습니다. UNWIND를 두 번 쓰고 LIMIT을 붙이거나, size()처럼 일부만 남기세요.',
  refusedValues:
    '{line}행 {column}열에서 한 번에 {most, number}개가 넘는 값을 계산하는데, 시작하면 멈출 수 없습니다. 범위를 줄이거나 그래프에 물어보세요.',
  refusedRows: '{line}행 {column}열에서 {most, number}행보다 많이 만듭니다. 범위를 줄이세요.',
  refusedLongPattern: '{line}행 {column}열의 정규식이 너무 깁니다. CONTAINS를 쓰거나 여러 식으로 나누세요.',
  refusedNestedPattern:
    '{line}행 {column}열의 정규식은 (a+)+처럼 이미 반복하는 것을 다시 반복해서 끝나지 않을 수 있습니다. 반복을 하나 빼세요.',
  refusedPatternRow:
    '{line}행 {column}열의 정규식에는 같은 글자를 받는 반복이 너무 많이 이어집니다. 부분마다 CONTAINS를 쓰세요.',
  refusedPatternComputed:
    '{line}행 {column}열의 정규식은 계산된 것입니다. 그대로 적거나 매개변수로 넘기세요.',
  refusedGraph: '여기에는 그래프가 하나뿐인데 USE가 다른 그래프({name})를 가리킵니다. USE를 빼세요.',
  refusedExplain: 'EXPLAIN을 빼고 실행 계획을 요청하세요.',

  stopped: '{seconds, number}초가 지나 중단했습니다. 라벨이나 키, 더 작은 LIMIT으로 찾을 범위를 줄이세요.',
  stoppedByServer:
    '서버가 중단했습니다. 다시 시도하거나, 라벨이나 키, 더 작은 LIMIT으로 찾을 범위를 줄이세요.',
  outOfMemory:
    '질의에 메모리가 {megabytes, number} MB보다 많이 필요해 중단했습니다. 라벨이나 키, WHERE로 찾을 범위를 줄이거나, 모으고 정렬하고 세기 전에 WITH … LIMIT으로 일부만 남기세요.',
  engineFailed:
    '이 질의를 실행하다가 엔진이 멈췄습니다. 잃은 것은 없습니다. 질의를 다르게 쓰거나 LIMIT을 줄이세요.',
  storeAway: '지금은 그래프를 읽을 수 없습니다. 나중에 다시 시도하세요. 이유는 서버 로그에 있습니다.',
  storeClosed: '저장소가 닫혔습니다.',
  graphGone:
    '그래프를 읽는 동안 그래프 폴더가 비워졌거나 옮겨졌거나 지워졌습니다. 폴더를 되돌리면 바로 다시 보입니다. 새로 시작하려면 자료를 가져오세요.',
  damagedPointer:
    '그래프의 현재 상태가 어느 것인지 기록이 없어, 온전한 상태 가운데 가장 새로운 {at} 상태를 보여 줍니다. 다음에 가져올 때 다시 기록됩니다.',
  damagedManifest:
    '그래프의 현재 상태가 손상되었습니다. 목록 파일(manifest)이 없거나 기록된 것과 다릅니다. 온전한 상태 가운데 가장 새로운 {at} 상태를 보여 줍니다. 그 뒤의 자료를 다시 가져오면 복구됩니다.',
  damagedDatabase:
    '그래프의 현재 상태가 손상되었습니다. 데이터베이스가 없거나 잘렸습니다. 온전한 상태 가운데 가장 새로운 {at} 상태를 보여 줍니다. 그 뒤의 자료를 다시 가져오면 복구됩니다.',
  damagedContent:
    '그래프의 현재 상태가 손상되었습니다. 데이터베이스가 기록된 것과 다릅니다. 온전한 상태 가운데 가장 새로운 {at} 상태를 보여 줍니다. 그 뒤의 자료를 다시 가져오면 복구됩니다.',
  damagedAll:
    '그래프가 손상되었고 온전한 상태가 하나도 없습니다. 홈 폴더의 "graph" 폴더를 백업에서 되돌리거나, 다른 곳으로 옮기고 모든 자료를 다시 가져오세요.',
  engineCannotRead:
    '그래프 파일은 기록된 그대로인데 엔진이 읽지 못했습니다. 다시 시도하고, 계속되면 서버나 명령을 다시 시작하세요.',
  readerEnded:
    '그래프를 읽는 프로세스가 끝났습니다({how}). 그래프 파일 때문이 아닙니다. 다시 시도하고, 또 그러면 찾을 범위를 줄이거나 질의를 다르게 쓰세요.',
  readerKilled:
    '그래프를 읽는 프로세스가 강제로 끝났습니다. 시스템은 메모리가 모자랄 때 이렇게 합니다. 잃은 것은 없습니다. 다시 시도하거나 찾을 범위를 줄이세요.',

  neo4jPassword:
    'Neo4j({address})가 사용자 "{user}"의 비밀번호를 거부했습니다. PAPERWEAVE_STORE_USER와 PAPERWEAVE_STORE_PASSWORD(또는 PAPERWEAVE_STORE_PASSWORD_FILE)을 설정하세요.',
  neo4jPasswordOften:
    'Neo4j({address})가 비밀번호를 너무 여러 번 거부했습니다. 1분 뒤에 PAPERWEAVE_STORE_USER와 PAPERWEAVE_STORE_PASSWORD(또는 PAPERWEAVE_STORE_PASSWORD_FILE)을 설정하세요.',
  neo4jPasswordExpired:
    '"{user}"의 비밀번호를 바꿔야 쓸 수 있습니다. "system" 데이터베이스에서 다음을 실행하세요: ALTER CURRENT USER SET PASSWORD FROM \'old\' TO \'new\'',
  neo4jForbidden: '이 Neo4j 서버에서 "{user}" 사용자에게는 권한이 없습니다: {problem}',
  neo4jNoDatabase:
    'Neo4j({address})에 "{database}" 데이터베이스가 없습니다. PAPERWEAVE_STORE_DATABASE를 설정하거나 데이터베이스를 만드세요.',
  neo4jNotStarted: '"{database}" 데이터베이스가 멈췄거나 시작하는 중입니다. 잠시 뒤에 다시 시도하세요.',
  neo4jReplica:
    '{address} 서버는 복제본이라 읽을 수만 있습니다. neo4j:// 주소를 쓰면 쓰기를 받는 서버를 찾습니다.',
  neo4jReadOnly:
    '"{database}" 데이터베이스는 읽을 수만 있습니다. 복제본이거나 읽기 전용으로 설정되어 있습니다.',
  neo4jOutOfMemory:
    '서버의 메모리가 모자라 중단했습니다. 행을 줄이거나 짧은 글만 가져오세요. 가져오기라면 server.memory.heap.max_size를 늘리세요.',
  neo4jTransactionMemory:
    '서버가 트랜잭션 하나에 주는 메모리보다 많이 필요해 중단했습니다. 라벨이나 키, WHERE로 찾을 범위를 줄이거나, 모으고 정렬하고 세기 전에 WITH … LIMIT으로 일부만 남기세요. 가져오기라면 dbms.memory.transaction.total.max를 늘리세요.',
  neo4jFailed:
    'Neo4j가 질의를 이해했지만 실행하지 못했습니다. Neo4j가 그래프를 더 파악할 때까지 1분쯤 기다렸다가 다시 시도하거나, 질의를 다르게 쓰세요. Neo4j의 메시지: {problem}',
  neo4jTransient:
    'Neo4j가 지금은 처리하지 못했습니다({problem}). 여러 번 시도했습니다. 나중에 다시 시도하세요.',
  neo4jUnsafe:
    'Neo4j({address})에 안전하게 연결할 수 없습니다: {problem}. 서명된 인증서에는 neo4j+s://, 서명되지 않은 인증서에는 neo4j+ssc://, 인증서가 없으면 neo4j://를 쓰세요.',
  neo4jUnreachable:
    'Neo4j({address})에 연결할 수 없습니다({problem}). Neo4j가 실행 중인지, PAPERWEAVE_STORE가 맞는지 확인하세요.',
  neo4jLost: 'Neo4j({address})와 연결이 끊어졌습니다. 서버가 멈췄거나 다시 시작했습니다. 다시 시도하세요.',
  neo4jSilent:
    'Neo4j({address})가 {seconds, number}초 동안 답하지 않았습니다. 과부하 상태이거나 멈췄는지 확인하세요.',
  neo4jDrowning:
    '서버가 중단된 질의를 아직 처리하고 있습니다. 보기와 검색은 됩니다. 질의는 몇 초 뒤에 다시 시도하세요.',
  neo4jOther: 'Neo4j({address}): {problem}',
}
