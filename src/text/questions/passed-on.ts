/** "Tell the team that the lift is shut", "let everyone know": a message for others, which no answer passes on. */
import type { OrderSaid } from "../../usecases/questions/understanding.ts";

const politely =
	"^\\W*(?:(?:hi|hello|hey|ok|so|and|also|please|pls|can|could|would|will|you|someone|somebody|anyone|kindly|just|i want you to|i['’]?d like you to)\\b\\W*)*";
const whom =
	"(?!(?:me|us|you|from|to|about|says?|said|is|was|read|reads)\\b)(?:the |our |all |every)?[\\w’'&/-]+(?: (?:of|on|in|from|at))?(?: (?!that\\b)[\\w’'&/-]+){0,4}?";
const asks = "(?:who|whom|whose|what|when|where|which|how|why|if|whether)\\b";
const plainly = "(?:the|we|our|it|i|they|there|this|my|papers|not)(?:['’]\\w+)?\\b";

const passing = [
	`${politely}(?:tell|inform|notify|warn|alert|advise|message|text|e-?mail|ping) ${whom} that (?!${asks})`,
	`${politely}(?:tell|inform|warn|alert|message|text) ${whom} ${plainly}`,
	`${politely}(?:tell|inform|warn|message|text) (?!(?:me|us)\\b)[\\w’'-]+ (?:his|her|their|he|she|they)\\b(?! ${asks})`,
	`${politely}let ${whom} know(?! ${asks})(?: (?:that|about)\\b| \\S+ \\S+|\\W*$)`,
	`${politely}give ${whom} (?:a )?(?:heads?[- ]?up|shout|nudge|ping|bell)\\b`,
	`${politely}(?:send|drop|write) ${whom} an? (?:message|note|line|e-?mail|reminder|nudge|dm)\\b`,
	`${politely}(?:announce|spread the word|pass (?:it|this|that|the (?:message|word)) on)\\b`,
].map((form) => new RegExp(form, "i"));

const reminding = new RegExp(`${politely}remind ${whom} (?:that|about|of) (?!${asks})`, "i");

/** Whoever is to be told, the words after it ask nothing of the register. */
export const passedOn = (text: string): OrderSaid | undefined => {
	if (passing.some((form) => form.test(text))) return { what: "remind", isMessage: true };
	return reminding.test(text) ? { what: "remind" } : undefined;
};
