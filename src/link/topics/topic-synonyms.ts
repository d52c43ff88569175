/**
 * Tags that mean the same, one group per line; the first gives the key. Only true synonyms belong here, which are
 * abbreviations and plurals. What is merely close (lm and llm, ddpm and diffusion) is for the user's identity file.
 */
export const TOPIC_SYNONYMS = `
llm, llms, large-language-model, large-language-models
lm, language-model, language-models, language-modeling, language-modelling
vlm, vlms, vision-language-model, vision-language-models
mllm, mllms, multimodal-large-language-model, multimodal-large-language-models, multimodal-llm
rl, reinforcement-learning
deep-rl, deep-reinforcement-learning
marl, multi-agent-reinforcement-learning
rlhf, reinforcement-learning-from-human-feedback
rlaif, reinforcement-learning-from-ai-feedback
rag, retrieval-augmented-generation
moe, mixture-of-experts, mixture-of-expert
vit, vits, vision-transformer, vision-transformers
transformer, transformers
gan, gans, generative-adversarial-network, generative-adversarial-networks
vae, vaes, variational-autoencoder, variational-autoencoders
vq, vector-quantization, vector-quantisation
cnn, cnns, convnet, convnets, convolutional-neural-network, convolutional-neural-networks
rnn, rnns, recurrent-neural-network, recurrent-neural-networks
gnn, gnns, graph-neural-network, graph-neural-networks
ssm, ssms, state-space-model, state-space-models
nerf, nerfs, neural-radiance-field, neural-radiance-fields
ebm, ebms, energy-based-model, energy-based-models
diffusion, diffusion-model, diffusion-models
generative-model, generative-models
autoregressive-model, autoregressive-models
world-model, world-models
reward-model, reward-models, reward-modeling
scaling-law, scaling-laws
normalizing-flow, normalizing-flows, normalising-flow
mlm, masked-language-modeling, masked-language-modelling
asr, automatic-speech-recognition, speech-recognition
tts, text-to-speech, speech-synthesis
ocr, optical-character-recognition
vqa, visual-question-answering
qa, question-answering
nlp, natural-language-processing
mt, machine-translation
nmt, neural-machine-translation
ner, named-entity-recognition
text-to-image, text2img, text2image, t2i
text-to-video, text2video, t2v
image-to-image, img2img, image2image, i2i
end-to-end, end2end, e2e
sim-to-real, sim2real
nas, neural-architecture-search
mcts, monte-carlo-tree-search
sft, supervised-fine-tuning
finetuning, fine-tuning, finetune
icl, in-context-learning
self-supervised, self-supervised-learning, self-supervision, ssl
semi-supervised, semi-supervised-learning
few-shot, few-shot-learning
zero-shot, zero-shot-learning
multitask, multitask-learning
adversarial-example, adversarial-examples
recommender-system, recommender-systems, recommendation-system, recommendation-systems
knowledge-graph, knowledge-graphs
benchmark, benchmarks
dataset, datasets
agent, agents
tokenizer, tokenizers, tokeniser
`
