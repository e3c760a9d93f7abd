/** "Who has left": whose account was found to be closed; nothing else is kept of anybody's leaving. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const gone =
	"(?:left|gone|departed|resigned|retired|moved on|quit)(?: (?:us|now|already|yet|recently|lately|so far|for good|the (?:programme|team|organisation|company|project|service|workspace)|any board|a board))*";
const forms = [
	// "Who's left", after a list, may be who remains of it.
	`who(?: has| have| all)?(?: (?:all|already|recently|since|now|actually|ever|just))* ${gone}`,
	`(?:has|have|did) (?:any|every)(?:one|body)(?: (?:already|recently|ever|actually|else))* (?:${gone}|leave(?: us)?)`,
	"(?:who are |list |show (?:me )?|are there |do we have |any )(?:the |any |all |our )*leavers",
	"who(?:['’]?s| is) (?:no longer|not|n['’]t) (?:still )?(?:here|with us|around)(?: any ?more| any longer)?",
].map(shaped);

export const whoLeft = (text: string, read: (words: string) => Reading): Reading | undefined => {
	if (!forms.some((form) => form.test(text))) return undefined;
	const reading = read("who is not on any board");
	return reading.is === "question" && reading.question.ask === "absent"
		? { is: "question", question: { ...reading.question, facets: ["left"] } }
		: undefined;
};
