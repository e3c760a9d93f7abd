/** "Which milestones were reported this week", "what did the equality lead report": milestones by their last report, and not by what is due. */
import type { Subject } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";
import { spanAlone } from "./span-alone.ts";

type Read = (words: string) => Reading;

const list =
	"(?:which|what|any|how many|list|show me|are there any|were there any)(?: of)?(?: the| our)?(?: new)?";
const which = `${list}(?: (?:milestones|items|things|ones|rags|statuses))?(?: (?:that|which))?`;
const time =
	"((?:since|in|on|this|last|today|yesterday|during|before|after|between|within|over|from)\\b.*?)";
const who =
	"(?!(?:i|we|you|they|it|he|she|any\\w*|every\\w*)\\b)(?:the )?([\\w’'-]+(?: [\\w’'-]+){0,4}?)";
const have = "(?: (?:was|were|is|are|has|have|had|got|been|we|they))*";
const came =
	"(?: (?:(?:came|come|arrived|got|sent|made|given|filed|submitted)(?: (?:in|through))?|in))";
const reported = "(?:reported(?: on)?|rated)";

const ofTime = shaped(`${which}${have} ${reported} ${time}`);
const reportsOf = shaped(
	`(?:${list} )?(?:(?:rag |status )?reports${have}${came}|(?:rag|status) (?:reports?|updates?)(?:${have}${came})?) ${time}`,
);
const hadOne = shaped(
	`${which} (?:got|had|received|were given|has|have|have had|has had) (?:an? |any |their |its )?(?:new |fresh |rag |status )*(?:reports?|updates?) ${time}`,
);
const byWhom = shaped(`${which}${have} ${reported} by ${who}(?: ${time})?`);
const whoDid = shaped(
	`(?:what|which (?:milestones|items|things|ones)) (?:did|has|have) ${who} (?:last )?(?:report|reported|rate|rated)(?: on)?(?: ${time})?`,
);

const personSaid = (name: string, read: Read): Subject | undefined => {
	const reading = read(`which boards is ${name} on`);
	if (reading.is !== "question" || reading.question.ask !== "seats") return undefined;
	const [only, ...others] = reading.question.subjects;
	return only?.kind === "person" && others.length === 0 ? only : undefined;
};

export const reportedThen = (text: string, read: Read): Reading | undefined => {
	const [, then] = ofTime.exec(text) ?? reportsOf.exec(text) ?? hadOne.exec(text) ?? [];
	const [, name, when] = (then === undefined && (whoDid.exec(text) ?? byWhom.exec(text))) || [];
	if (then === undefined && name === undefined) return undefined;
	const said = then ?? when;
	const span = said === undefined ? undefined : spanAlone(said, read, true);
	const by = name === undefined ? undefined : personSaid(name, read);
	if ((said !== undefined && !span) || (name !== undefined && !by)) return undefined;
	const reading = read("which milestones are open");
	if (reading.is !== "question" || reading.question.ask !== "items") return undefined;
	const lastReport = { span, byIds: by ? [by.id] : [] };
	return { is: "question", question: { ...reading.question, reported: lastReport, reasons: true } };
};
