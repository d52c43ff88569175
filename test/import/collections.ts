/** Files as three tools keep them, by their path. */
export const COLLECTIONS: Record<string, string> = {
  'vault/@vaswani2017.md': `---
title: "Attention Is All You Need"
authors:
  - "[[Vaswani, Ashish]]"
  - "[[Shazeer, Noam]]"
year: 2017
url: https://arxiv.org/abs/1706.03762
tags: [attention]
---

# Attention Is All You Need

Heads look at different places. See also [[ResNet]].
`,
  'vault/Index.md': `# Index

- [[@vaswani2017]]
- [[ResNet]]
`,
  'vault/Groceries.md': `# Groceries

- [ ] oats
- [ ] tea
`,
  'zotero.bib': `@article{vaswani2017,
  title = {Attention Is All You Need},
  author = {Vaswani, Ashish and Shazeer, Noam and Parmar, Niki},
  date = {2017-06-12},
  eprint = {1706.03762},
  eprinttype = {arxiv},
  keywords = {translation},
}

@article{lecun1998,
  title = {Gradient-Based Learning Applied to Document Recognition},
  author = {LeCun, Yann and Bottou, L{\\'e}on},
  date = {1998-11},
  doi = {10.1109/5.771073},
}

@online{he2015,
  title = {Deep Residual Learning for Image Recognition},
  author = {He, Kaiming and Zhang, Xiangyu},
  date = {2015-12-10},
  eprint = {1512.03385},
  eprinttype = {arxiv},
}
`,
  'list/README.md': `# Papers that started something

## Contents
- [Sequence models](#sequence-models)
- [Pictures](#pictures)

## Sequence models
- **Attention Is All You Need** (2017). Ashish Vaswani, Noam Shazeer. [[paper](https://arxiv.org/abs/1706.03762)] [[code](https://github.com/tensorflow/tensor2tensor)] - no recurrence

## Pictures
- **Deep Residual Learning for Image Recognition** (2015). Kaiming He, Xiangyu Zhang. [[paper](https://arxiv.org/abs/1512.03385)]
- **Generative Adversarial Networks** (2014). Ian J. Goodfellow, Jean Pouget-Abadie. [[paper](https://arxiv.org/abs/1406.2661)]

## License
CC0
`,
}
