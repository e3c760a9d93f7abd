/** "Convenor is our new bot, everyone", "just testing": said of us and not to us, which asks nothing. */
import type { Reading } from "../../usecases/questions/understanding.ts";

const us = "(?:@?convenor|this|it|the (?:new )?bot)";
const thing = "(?:bot|assistant|app|tool|helper|robot|thing|toy)";
const passing = [
	`^\\W*(?:(?:hi|hello|hey|so|ok|and|all|everyone|team|folks|meet|welcome|introducing)\\b\\W*)*(?:(?:${us} )?(?:is|was|['’]s) (?:our|a|my|another)|${us} (?:is|was) (?:the|that))(?: (?:new|shiny|lovely|clever|board))* ${thing}\\b[^?]*$`,
	`^\\W*(?:(?:everyone|everybody|all|team|folks|please|pls)\\b\\W*)*(?:meet|say (?:hi|hello) to|welcome(?: to)?|introducing|a (?:big )?welcome to) ${us}\\b[^?]*$`,
	`^\\W*(?:(?:just|only|ignore me|sorry|still)\\b\\W*)*(?:a )?(?:test(?:ing)?(?: (?:${us}|123|1 2 3|one two three|again|please ignore))*|ignore (?:me|this))\\W*$`,
	`^\\W*(?:you|we|people|everyone|anyone) can (?:all |now )?(?:ask|use|try|talk to|message) ${us}\\b[^?]*$`,
	`^\\W*(?:(?:i|we) )?(?:asked|used|tried|checked with) ${us}(?: (?:and|but|earlier|yesterday|today)\\b[^?]*)?\\W*$`,
].map((form) => new RegExp(form, "i"));

const thanking =
	/^\W*(?:(?:big |many |all )?thanks|thank you|kudos|credit|hats off|shout[- ]?out) to (?:@?convenor\b|the bot\b|(?=(?:we|i|the team|us)\b))[^?]*$/i;

/** Where no name of the register is meant by it, it gets a word back. */
export const aboutTheBot = (text: string): Reading | undefined => {
	if (thanking.test(text)) return { is: "empty", thanks: true };
	return passing.some((form) => form.test(text)) ? { is: "empty" } : undefined;
};
