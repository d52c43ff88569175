import { foldText } from '../graph/fold.ts'
import { hasHangul } from './hangul.ts'

/**
 * Words of which tags are made, in English and Korean, so that a tag is found in the other language though nobody listed
 * it: 이미지편집 finds `#image-editing`, and "quantum computing" `#양자컴퓨팅`.
 */
const WORDS = `
3d=3차원 activation=활성화 adaptation=적응 adapter=어댑터 adversarial=적대적 affective=감성 agent=에이전트 analysis=분석
anomaly=이상 answering=응답 architecture=구조,아키텍처 attack=공격 attention=어텐션,주의 audio=오디오,음향
augmentation=증강 automatic=자동 automation=자동화 autonomous=자율 autoregressive=자기회귀 avatar=아바타
backbone=백본 based=기반 batch=배치 bayesian=베이지안 bias=편향 brain=뇌 byte=바이트 cache=캐시
calibration=보정,캘리브레이션 caption=캡션 captioning=캡셔닝 causal=인과 character=문자 chart=차트 chemistry=화학
classification=분류 climate=기후 clinical=임상 clustering=군집화,클러스터링 code=코드 cognitive=인지 coding=코딩
collaborative=협업 community=커뮤니티 composition=합성 compression=압축 computing=컴퓨팅 computer=컴퓨터
context=문맥,컨텍스트,맥락 continual=지속,연속 contrastive=대조 control=제어 conversational=대화형 conversion=변환
convolution=합성곱,컨볼루션 corpus=말뭉치,코퍼스 curriculum=커리큘럼 data=데이터 dataset=데이터셋 decision=의사결정,결정
decoder=디코더 decoding=디코딩 deep=심층,딥 deepfake=딥페이크 denoising=디노이징,잡음제거 depth=깊이 detection=탐지,검출
diagnosis=진단 dialogue=대화 diffusion=확산,디퓨전 discovery=발견 distillation=증류 distributed=분산 document=문서
domain=도메인 driving=주행 drug=약물,신약 dynamics=동역학 economics=경제학 edge=엣지 editing=편집 education=교육
efficiency=효율성,효율 efficient=효율적 embedding=임베딩 embodied=체화 emotion=감정 encoder=인코더 encoding=인코딩,부호화
energy=에너지 engineering=엔지니어링,공학 enhancement=향상 ensemble=앙상블 entity=개체 estimation=추정 ethics=윤리
evaluation=평가 event=이벤트 evolution=진화 evolutionary=진화 expert=전문가 exploration=탐험,탐색 extraction=추출
face=얼굴 factuality=사실성 feature=특징,피처 federated=연합 feedback=피드백 few=소수,퓨 finance=금융 flow=플로우,흐름
forecasting=예측 forgetting=망각 formal=형식 foundation=기반,파운데이션 framework=프레임워크 fusion=융합 game=게임
gaussian=가우시안 generation=생성 generative=생성 genomics=유전체학 geometry=기하 gesture=제스처 gradient=그래디언트,경사
graph=그래프 hallucination=환각,할루시네이션 hardware=하드웨어 hierarchical=계층적 human=인간,사람 hybrid=하이브리드
hyperparameter=하이퍼파라미터,초매개변수 image=이미지,영상 imaging=영상 imitation=모방 implicit=암시적,암묵적 inference=추론
information=정보 initialization=초기화 inpainting=인페인팅 instance=인스턴스,개체 instruction=명령어,지시
interaction=상호작용 interface=인터페이스 interpolation=보간 interpretability=해석가능성 interpretation=해석 inverse=역
jailbreak=탈옥 kernel=커널 knowledge=지식 label=라벨,레이블 language=언어 large=거대,대규모 latent=잠재 law=법칙 layer=레이어
layout=레이아웃 learning=학습,러닝 legal=법률 library=라이브러리 lifelong=평생 lightweight=경량,경량화 linear=선형
local=지역,로컬 localization=위치추정,지역화 long=긴,롱 loss=손실 machine=기계 manipulation=조작 map=지도 masked=마스크
matching=매칭 material=소재,재료 math=수학 mechanistic=기계적,기계론적 medical=의료 memory=메모리,기억 merging=병합
mesh=메쉬 meta=메타 metric=메트릭,지표 mining=마이닝 mixture=혼합 mobile=모바일 model=모델,모형 modeling=모델링
molecule=분자 molecular=분자 motion=모션,동작 multi=다중,멀티 multilingual=다국어 multimodal=멀티모달,다중모달
multitask=멀티태스크,다중작업 music=음악 natural=자연 navigation=내비게이션,항법 network=네트워크,신경망 neural=뉴럴,신경망,신경
neuroscience=신경과학 news=뉴스 noise=노이즈,잡음 normalization=정규화 object=객체,물체 offline=오프라인 online=온라인
open=오픈,공개 operator=연산자 optical=광학 optimal=최적 optimization=최적화 panoptic=파놉틱 parallel=병렬
parallelism=병렬화,병렬 parsing=구문분석 perception=지각,인지 personalization=개인화 physics=물리 planning=계획
point=포인트 policy=정책 pose=포즈,자세 position=위치 positional=위치 prediction=예측 preference=선호,선호도
pretraining=사전학습,사전훈련 privacy=프라이버시 probabilistic=확률적 probability=확률 process=과정 processing=처리
programming=프로그래밍 prompt=프롬프트 protein=단백질 proving=증명 pruning=가지치기,프루닝 quality=품질 quantization=양자화
quantum=양자 question=질문,질의 ranking=랭킹 reasoning=추론 recognition=인식 recommendation=추천 reconstruction=복원,재구성
recurrent=순환 reduction=축소 regression=회귀 regularization=정규화 reinforcement=강화 relation=관계 rendering=렌더링
representation=표현 resolution=해상도 restoration=복원 retrieval=검색 reward=보상,리워드 robot=로봇 robotics=로보틱스
robust=강건,견고 robustness=강건성,강인성,견고성 routing=라우팅 safety=안전,안전성 sampling=샘플링,표집 scaling=스케일링,확장
scene=장면 science=과학 search=검색,탐색 security=보안 segmentation=분할,세그멘테이션 selection=선택 self=자기 semantic=의미,시맨틱
semi=준 sensor=센서 sentence=문장 sentiment=감성 separation=분리 sequence=시퀀스 sequential=순차 series=시리즈 shot=샷
sign=수어 simulation=시뮬레이션 singing=가창 social=사회,소셜 software=소프트웨어 sound=소리 source=소스 space=공간
sparse=희소,스파스 sparsity=희소성 spatial=공간 speaker=화자 speculative=추측 speech=음성 state=상태 statistics=통계
stochastic=확률적 story=이야기 structure=구조 style=스타일 summarization=요약 supervised=지도 supervision=지도 survey=서베이
symbolic=기호 synthesis=합성 synthetic=합성 system=시스템 table=표,테이블 task=태스크,작업 temporal=시간 test=테스트
text=텍스트,글 theorem=정리 theory=이론 time=시간 token=토큰 tokenization=토큰화 tokenizer=토크나이저 tool=도구,툴
tracking=추적,트래킹 training=학습,훈련 transfer=전이,변환 transformer=트랜스포머 translation=번역,변환 tree=트리 tuning=튜닝,조정
uncertainty=불확실성 understanding=이해 unlearning=언러닝 unsupervised=비지도 variational=변분 video=비디오,동영상,영상
vision=비전,시각 visual=시각 visualization=시각화 voice=음성,목소리 watermark=워터마크 weak=약 weather=날씨,기상 web=웹
word=단어 world=세계,월드 zero=제로,영
`

/** So many names are made of one, and of so many words. */
const MOST_NAMES = 8
const MOST_WORDS = 4

const toKorean = new Map<string, readonly string[]>()
const toEnglish = new Map<string, string[]>()
for (const row of WORDS.trim().split(/\s+/)) {
  const [english = '', korean = ''] = row.split('=')
  toKorean.set(english, korean.split(','))
  for (const word of korean.split(',')) toEnglish.set(word, [...(toEnglish.get(word) ?? []), english])
}
const longest = Math.max(...[...toEnglish.keys()].map(word => word.length))

const koreanOf = (word: string): readonly string[] =>
  toKorean.get(word) ?? (word.endsWith('s') ? (toKorean.get(word.slice(0, -1)) ?? []) : [])

/** All ways to choose one of each, as far as there are not too many. */
function joined(choices: readonly (readonly string[])[], between: string): string[] {
  const all = choices.reduce<string[]>(
    (begun, words) =>
      begun
        .flatMap(start => words.map(word => (start === '' ? word : start + between + word)))
        .slice(0, MOST_NAMES),
    [''],
  )
  return all.filter(name => name !== '')
}

/** The English words of which a Korean one is made, in the first way that goes on to its end; null when there is none. */
function parted(korean: string, most = MOST_WORDS): string[][] | null {
  if (korean === '') return []
  if (most === 0) return null
  for (let end = Math.min(korean.length, longest); end > 0; end -= 1) {
    const words = toEnglish.get(korean.slice(0, end))
    const rest = words && parted(korean.slice(end), most - 1)
    if (words && rest) return [words, ...rest]
  }
  return null
}

/** What a tag is in the other language, Korean or English, word by word; nothing if a word of it is not known. */
export function composedNames(tag: string): string[] {
  const words = foldText(tag)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  if (hasHangul(tag)) return joined(parted(words.join('')) ?? [], ' ')
  const korean = words.map(koreanOf)
  const isKnown = words.length <= MOST_WORDS && korean.every(choices => choices.length > 0)
  return isKnown ? joined(korean, '') : []
}
