/** Models of images and video by name. The notation is that of `models/notation.ts`. */
export const VISION_MODELS = `
ResNet#, ViT#, DeiT#, EfficientNet#, CLIP, U-Net, StyleGAN, StyleGAN2, StyleGAN3, BigGAN, DALL-E 3, Phenaki, ?SPARC,
AlphaGo=알파고, AlphaZero
`
