/** "I've finished the brakes check", "we have sent the limits": said of what somebody did, and asked of nobody. */
import type { Question, ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { nameOf } from "./called-by.ts";
import { type Otherwise, shaped } from "./shaped.ts";

const opening =
	"(?:(?:ok(?:ay)?|so|hi|hello|hey|all|and|fyi|update|right|good news|just to (?:say|confirm))\\b[\\s,:!.–—-]*)*";
const deed =
	"(?:finish(?:ed)?|done|complet(?:e|ed)|closed(?: off)?|sent(?: off| out| in)?|wrapped up|delivered|sorted(?: out)?|handed in|submitted|dealt with|signed off|ticked off|got through)";
const lately =
	"(?: (?:today|yesterday|now|already|just now|at last|this (?:morning|afternoon|week)|last (?:week|night)|off|up))*";
const report = shaped(
	`${opening}(?:i|we)(?:['’]?ve| have)?(?: (?:just|now|finally|already|also|all))* ${deed}(?: (?:with|doing|on))? (?:the |my |our )?(.+?)${lately}`,
);

const irregular =
	"written|bought|built|drawn|found|sold|taken|given|laid|dug|hung|cut|shut|let|put|made|paid|held|picked|lent|hired|spent|swept|drained|kept|told|taught|caught|brought|set|won|grown|sewn|shown|split|struck|swapped";
/** What was begun, wished or only said is not done. */
const undone =
	"need|want|ask|tri|try|miss|notic|wonder|receiv|join|attend|decid|agre|discuss|start|mov|promis|expect|hop|plann|offer|fail|stopp|miss|us|lik|ow|delay|postpon|reschedul|cancel";
const deedOfTitle = shaped(
	`${opening}(?:i|we)(?:['’]?ve| have)?(?: (?:just|now|finally|already|also|all))* ((?!(?:${undone})ed\\b)(?:[a-z]{2,}ed|${irregular}))(?: up| out| off| in| down)? (.+?)${lately}`,
);

const doneAlone =
	/^\W*(?:(?:ok|all|now|that['’]?s|it['’]?s)\b\W*)*(?:done|finished|completed)[\s.!]*$/i;

/** "I have surveyed pylon 9": whether that is done, where the deed is the one that the title has. */
export const deedReported = (text: string): string | undefined => {
	const [, did, what = ""] = (text.includes("?") ? undefined : deedOfTitle.exec(text)) ?? [];
	return did && `is ${what.replace(/^(?:my|our|all) /i, "")} ${did}`;
};

/** Nobody asks whether they did it themselves. */
export const reportsDone = (text: string): boolean =>
	!text.includes("?") && (report.test(text) || deedOfTitle.test(text) || doneAlone.test(text));

/** What somebody says that they did is no less another's. */
export const ofNobodys = (text: string, question: Question): Question =>
	question.ask === "facts" && question.mine && reportsDone(text)
		? { ...question, mine: false }
		: question;

export const waysOfReporting: readonly Otherwise[] = [
	{
		shape: report,
		plain: (what) => `is ${what} done`,
		asks: ({ ask, facets, span }) =>
			ask === "facts" && !span && (facets.includes("state") || facets.includes("released")),
	},
];

/** "Done", of the one thing that was told of, says that it is; of nothing, what is done has to be asked. */
export const saidDone = (
	text: string,
	{ question, focus, latest }: ThreadContext,
	world: World,
): { readonly text: string } | Reading | undefined => {
	if (!doneAlone.test(text)) return undefined;
	const [one, ...others] = focus.slice(0, latest).filter(isDuty);
	const name = one && others.length === 0 ? nameOf(one, world) : undefined;
	if (name !== undefined) return { text: `i have done ${name}` };
	if (question) return undefined;
	return {
		is: "which",
		question: "What is done? Say its name or its reference, or ask:",
		choices: ["What has been done?", "How do I close an action?"].map((each) => ({
			label: each,
			question: each,
		})),
		more: 0,
	};
};
