/** Two digests that share a paper. */
export const DAY_ONE = `2024년 3월 14일
Agents in Many Simulated Games
Phenaki (https://arxiv.org/abs/2210.02399)와 Transformer-XL을 씁니다.
#agent
https://arxiv.org/abs/2403.08540
Models That Scale with Over-training
(Ada Example, Bo Sample)
Chinchilla를 넘어서는 결과입니다.
#scaling-law`

export const DAY_TWO = `2024년 3월 15일
https://arxiv.org/abs/2403.08540
Models That Scale with Over-training
(Ada Example, Bo Sample)
다시 보니 GPT-4와 비교하지 않았군요.
#scaling-law #llm`
