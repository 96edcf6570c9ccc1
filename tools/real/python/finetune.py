"""What PyTorch AdamW and PEFT compute: `finetune.py MODEL`, a list of JSON requests on standard input,
answered in their order by a list on standard output.

{"train": {"batches": [[{"prompt": [id], "completion": [id]}]], "learningRate": x, "weightDecay": x,
           "beta2": x, "adapter": folder | null, "gradients": file}}
    -> {"losses": [x]}; one step a batch, the gradients of the first step as float32 tensors
{"logits": {"adapter": folder, "ids": [[id]], "file": path}}
    -> {}; logits of each sequence under an adapter, as float32 tensors "0", "1"...
{"write": {"adapter": folder, "r": n, "alpha": n, "rslora": bool, "seed": n}}
    -> {}; an adapter of all seven projections with both matrices filled

Everything in fp32 with eager attention, gradients clipped to norm 1.
"""

import json
import sys

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from safetensors.torch import save_file
from transformers import AutoModelForCausalLM

PROJECTIONS = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]


def load(folder):
    model = AutoModelForCausalLM.from_pretrained(
        folder, dtype=torch.float32, attn_implementation="eager"
    )
    # PyTorch leaves the look-up of this id out of its gradient, though chat templates write it.
    model.get_input_embeddings().padding_idx = None
    return model


def lora(r, alpha, rslora=False, filled=False):
    return LoraConfig(
        r=r,
        lora_alpha=alpha,
        use_rslora=rslora,
        target_modules=PROJECTIONS,
        init_lora_weights=not filled,
        task_type="CAUSAL_LM",
    )


def laid_out(examples):
    """Right-padded ids, mask and labels; labels on the completions only."""
    rows = [example["prompt"] + example["completion"] for example in examples]
    length = max(map(len, rows))
    ids = torch.zeros(len(rows), length, dtype=torch.long)
    mask = torch.zeros_like(ids)
    labels = torch.full_like(ids, -100)
    for i, (row, example) in enumerate(zip(rows, examples)):
        ids[i, : len(row)] = torch.tensor(row)
        mask[i, : len(row)] = 1
        labels[i, len(example["prompt"]) : len(row)] = torch.tensor(example["completion"])
    return {"input_ids": ids, "attention_mask": mask, "labels": labels}


def plain_name(name):
    return name.removeprefix("base_model.model.").replace(".default.", ".")


def train(folder, request):
    model = load(folder)
    if request["adapter"]:
        model = PeftModel.from_pretrained(model, request["adapter"], is_trainable=True)
    model.eval()  # no dropout
    trained = {n: p for n, p in model.named_parameters() if p.requires_grad}
    decayed = [p for p in trained.values() if p.ndim > 1]
    spared = [p for p in trained.values() if p.ndim == 1]
    groups = [{"params": decayed}, {"params": spared, "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(
        [group for group in groups if group["params"]],
        lr=request["learningRate"],
        betas=(0.9, request["beta2"]),
        eps=1e-8,
        weight_decay=request["weightDecay"],
    )
    losses = []
    for step, examples in enumerate(request["batches"]):
        loss = model(**laid_out(examples)).loss
        loss.backward()
        if step == 0 and request.get("gradients"):
            save_file(
                {plain_name(n): p.grad.clone() for n, p in trained.items()}, request["gradients"]
            )
        torch.nn.utils.clip_grad_norm_(trained.values(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        losses.append(loss.item())
    return {"losses": losses}


def logits(folder, request):
    model = PeftModel.from_pretrained(load(folder), request["adapter"]).eval()
    with torch.no_grad():
        rows = [model(input_ids=torch.tensor([ids])).logits[0] for ids in request["ids"]]
    save_file({str(i): row.contiguous() for i, row in enumerate(rows)}, request["file"])
    return {}


def write(folder, request):
    torch.manual_seed(request["seed"])
    config = lora(request["r"], request["alpha"], request["rslora"], filled=True)
    get_peft_model(load(folder), config).save_pretrained(request["adapter"])
    return {}


if __name__ == "__main__":
    WORK = {"write": write, "train": train, "logits": logits}
    answers = []
    for request in json.load(sys.stdin):
        ((name, details),) = request.items()
        answers.append(WORK[name](sys.argv[1], details))
    json.dump(answers, sys.stdout)
