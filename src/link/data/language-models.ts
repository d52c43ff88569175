/** Language models by name. The notation is that of `models/notation.ts`. */
export const LANGUAGE_MODELS = `
word2vec, GloVe, fastText, ELMo, ULMFiT, BERT, RoBERTa, ALBERT, ELECTRA, XLNet, DeBERTa, SpanBERT, DistilBERT,
Transformer-XL, T5, mT5, BART, mBART, UL2, GPT, GPT-2, GPT-3, GPT-3.5=text-davinci-003, GPT-3.5 Turbo, GPT-4,
GPT-4 Turbo, GPT-4V=GPT-4 Vision, GPT-4o, GPT-4o mini, ChatGPT=챗GPT=챗지피티, Chinchilla, PaLM, PaLM 2, LLaMA=라마,
Llama 2, Llama 3, Llama 3.1, OLMo, Claude, Claude 2, Claude 3, Claude 3 Haiku, Claude 3 Sonnet, Claude 3 Opus,
Gemini=제미니=제미나이, Gemma, Gemma 2, Mistral, Mixtral, Mamba, Mamba-2, RWKV, Qwen2.5
`
