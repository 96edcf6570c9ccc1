/**
 * `model_type` of text models that vLLM 0.32 serves, with LoRA adapters too. A model that is not
 * here may work; it was not looked at.
 */
export const SERVED_FAMILIES: ReadonlySet<string> = new Set(
  `llama mistral mixtral ministral3 qwen2 qwen2_moe qwen3 qwen3_moe qwen3_5 gemma gemma2 gemma3 gemma3_text
   gemma3n_text gemma4 phi3 phimoe lfm2 lfm2_moe granite granitemoe granitemoehybrid smollm3 olmo olmo2 olmo3
   falcon falcon_h1 starcoder2 stablelm cohere cohere2 internlm2 internlm3 exaone4 glm4 glm4_moe gpt_oss
   nemotron nemotron_h minicpm mimo ernie4_5 deepseek_v2 deepseek_v3 apertus baichuan bloom gpt2 gpt_neox
   gptj opt`.split(/\s+/),
);
