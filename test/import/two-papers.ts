/** A digest of two papers, one of which has marks of HTML in its title. */
export const TWO_PAPERS = `2024년 3월 14일
https://arxiv.org/abs/2403.00001
A <script>alert("1")</script> Paper & More
(Ada Example, 이상호)
Phenaki와 CLIP을 썼습니다.
#agent #llm
https://arxiv.org/abs/2403.00002
Another Paper
(Ada Example)
CLIP을 썼습니다.
#llm`
