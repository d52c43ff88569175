import { foldLetters } from '../graph/fold.ts'
import { composedNames } from './topic-words.ts'

/**
 * Korean words for topics, by the tags that people give them in English, and the other way round: 강화학습 finds `#rl`,
 * and "reinforcement learning" `#강화학습`. A row begins with every usual tag. What is made of ordinary words stands in
 * `topic-words.ts`. The identity file extends both: a topic is found by all tags that it merges.
 */
const ROWS = `
rl, reinforcement-learning: 강화학습
deep-rl, deep-reinforcement-learning: 심층강화학습
marl, multi-agent-reinforcement-learning: 다중에이전트강화학습
rlhf: 인간피드백강화학습
llm, llms, large-language-model, large-language-models: 거대언어모델, 대규모언어모델, 초거대언어모델
lm, language-model, language-models, language-modeling: 언어모델
vlm, vision-language-model, vision-language-models: 시각언어모델, 비전언어모델
mllm, multimodal-llm: 멀티모달거대언어모델
multimodal, multi-modal: 멀티모달, 다중양식
rag, retrieval-augmented-generation: 검색증강생성
retrieval, information-retrieval: 정보검색
moe, mixture-of-experts: 전문가혼합
transformer, transformers: 트랜스포머
attention: 어텐션, 주의집중
vit, vision-transformer: 비전트랜스포머
gan, gans, generative-adversarial-network: 생성적적대신경망, 적대적생성신경망
vae, variational-autoencoder: 변분오토인코더
autoencoder: 오토인코더
diffusion, diffusion-model, diffusion-models: 확산모델, 디퓨전
flow-matching: 흐름매칭, 플로우매칭
generative-model, generative-models: 생성모델
image-generation: 이미지생성
video-generation: 비디오생성, 동영상생성
text-to-image, t2i: 텍스트이미지생성
text-to-video: 텍스트비디오생성
3d, 3d-reconstruction: 3차원복원
nerf, neural-radiance-field: 신경방사장
gaussian-splatting, 3dgs: 가우시안스플래팅
cnn, cnns, convnet: 합성곱신경망
rnn, recurrent-neural-network: 순환신경망
gnn, gnns, graph-neural-network: 그래프신경망
neural-network, neural-networks: 신경망
graph: 그래프
knowledge-graph, knowledge-graphs: 지식그래프
ssm, state-space-model: 상태공간모델
world-model, world-models: 세계모델, 월드모델
deep-learning: 딥러닝, 심층학습
machine-learning, ml: 머신러닝, 기계학습
representation-learning: 표현학습
contrastive-learning, contrastive: 대조학습
self-supervised, self-supervised-learning, ssl: 자기지도학습
semi-supervised, semi-supervised-learning: 준지도학습
unsupervised, unsupervised-learning: 비지도학습
supervised-learning: 지도학습
transfer-learning: 전이학습
meta-learning: 메타학습
continual-learning, lifelong-learning: 지속학습, 연속학습, 평생학습
federated-learning: 연합학습
active-learning: 능동학습
curriculum-learning: 커리큘럼학습
imitation-learning: 모방학습
few-shot, few-shot-learning: 퓨샷학습
zero-shot, zero-shot-learning: 제로샷학습
in-context-learning, icl: 문맥내학습, 인컨텍스트러닝
pretraining, pre-training: 사전학습
finetuning, fine-tuning: 미세조정, 파인튜닝
instruction-tuning: 지시학습, 명령어튜닝
alignment: 정렬
preference-optimization, dpo: 선호최적화
scaling-law, scaling-laws: 스케일링법칙, 규모의법칙
scaling: 스케일링
distillation, knowledge-distillation: 지식증류, 증류
quantization, quantisation: 양자화
pruning: 가지치기
compression: 압축
efficiency, efficient: 효율
inference: 추론
reasoning: 추론, 사고
chain-of-thought, cot: 생각의사슬, 사고사슬
planning: 계획
agent, agents: 에이전트
tool-use: 도구사용
code, code-generation: 코드생성
math, mathematics: 수학
prompt, prompting, prompt-engineering: 프롬프트
tokenizer, tokenization: 토크나이저, 토큰화
embedding, embeddings: 임베딩
long-context: 긴문맥, 장문맥
memory: 기억, 메모리
nlp, natural-language-processing: 자연어처리
mt, machine-translation: 기계번역
summarization, summarisation: 요약
qa, question-answering: 질의응답
dialogue, dialog: 대화
ner, named-entity-recognition: 개체명인식
sentiment-analysis: 감성분석
hallucination: 환각
vision, computer-vision, cv: 컴퓨터비전, 비전
image-classification, classification: 분류
object-detection, detection: 객체탐지
segmentation, semantic-segmentation: 분할, 세그멘테이션
super-resolution: 초해상도
ocr: 문자인식, 광학문자인식
nas, neural-architecture-search: 신경망구조탐색
lora, low-rank-adaptation: 로라, 저랭크적응
vqa, visual-question-answering: 시각질의응답
video, video-understanding: 비디오, 동영상
speech, speech-recognition, asr: 음성인식, 음성
tts, text-to-speech: 음성합성
audio: 오디오
music, music-generation: 음악
robotics, robot: 로봇, 로보틱스
autonomous-driving: 자율주행
recommendation, recommender-system, recommender-systems: 추천시스템, 추천
time-series: 시계열
anomaly-detection: 이상탐지
medical, healthcare: 의료
biology, bio: 생물학, 바이오
protein: 단백질
chemistry: 화학
physics: 물리
optimization, optimisation: 최적화
optimizer, optimizers: 옵티마이저
regularization, regularisation: 정규화
normalization: 정규화
theory: 이론
generalization, generalisation: 일반화
robustness: 강건성
adversarial, adversarial-attack: 적대적공격
safety, ai-safety: 안전
fairness: 공정성
bias: 편향
privacy: 프라이버시, 개인정보
interpretability, explainability, xai: 해석가능성, 설명가능성
uncertainty: 불확실성
causality, causal-inference: 인과추론
bayesian: 베이즈
evaluation: 평가
benchmark, benchmarks: 벤치마크
dataset, datasets: 데이터셋
data-augmentation, augmentation: 데이터증강
synthetic-data: 합성데이터
survey: 서베이, 조사
`

/** What stands on the other side of each row, by each name of a row. */
const NAMES: ReadonlyMap<string, readonly string[]> = (() => {
  const names = new Map<string, string[]>()
  const add = (name: string, others: readonly string[]) => {
    const known = names.get(foldLetters(name)) ?? []
    names.set(foldLetters(name), [...known, ...others])
  }
  for (const row of ROWS.trim().split('\n')) {
    const [tags = [], words = []] = row.split(': ').map(side => side.split(', '))
    for (const tag of tags) add(tag, words)
    for (const word of words) add(word, tags)
  }
  return names
})()

/** Names in the other language, Korean or English, of a topic with these names; those that it has are left out. */
export function otherNamesOf(names: readonly string[]): string[] {
  const has = new Set(names.map(foldLetters))
  const found = names.flatMap(name => [...(NAMES.get(foldLetters(name)) ?? []), ...composedNames(name)])
  return [...new Set(found)].filter(name => !has.has(foldLetters(name)))
}
