/** "Is the plan on track", "which milestones are on track": asked of many things, it is told what is late or in doubt, or what is neither. */
import type { Question } from "../../domain/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

type Read = (words: string) => Reading;

const toPlan = "(?:on (?:track|plan|target|course|schedule)|to plan|going (?:to plan|well))";
const opening = "^(\\W*(?:(?:and|so|ok|but)\\b\\W*)*)";
const softly = "(?:(?:all|still|generally|broadly|mostly|currently|now) )*";
const whether = new RegExp(
	`${opening}(?:is|are) (?:(?:we|things|it all|everything|all|all of it)|(.+?)(?:['’]s (?:things|stuff|work|actions|milestones|items))?) ${softly}(?:${toPlan}|off track)(?:,? (?:with|for|on|in) (?:the )?(.+?))?\\W*$`,
	"i",
);

const bodies = /^(?:board|plan|person|organisation)$/;

const isOfBodies = ({ ask, subjects, span }: Question): boolean =>
	ask === "overview" && !span && subjects.every(({ kind }) => bodies.test(kind));

const asked = (reading: Reading) =>
	reading.is === "question" && isOfBodies(reading.question) ? reading : undefined;

/** Of one item its own report says so, and of a work stream; of a board, a plan or somebody, what is late and what is in doubt. */
const ofBodies = (text: string, read: Read): Reading | undefined => {
	const found = whether.exec(text);
	if (!found) return undefined;
	const [, opens = "", who, of] = found;
	const whose = of ?? who;
	if (whose === undefined && /\b(?:we|it all)\b/i.test(text)) return undefined;
	const reading = asked(read(`${opens}what needs attention${whose ? ` for ${whose}` : ""}`));
	const isMeant = whose === undefined || (reading?.question.subjects.length ?? 0) > 0;
	return isMeant ? reading : undefined;
};

const not = "(?:(?:not|isn[’']?t|aren[’']?t|ain[’']?t) )?";
const which = new RegExp(
	`${opening}((?:which|what(?:[’']?s)?|any(?:thing)?|how many|list|show|give|(?:are|is) any(?:thing)?)\\b.*?|are (?:all )?(?:the |our )?(?:actions|milestones)(?: of .+?)?) ${softly}(${not}${toPlan}|off track)\\b(.*)$`,
	"i",
);

/** Those that are on track, or those that are not: of either, it is said what that is taken to mean. */
const ofThese = (text: string, read: Read): Reading | undefined => {
	const [, opens = "", of, said = "", rest = ""] = which.exec(text) ?? [];
	if (of === undefined) return undefined;
	const open = `${of.replace(/^what[’']?s$/i, "what is")} open`;
	const reading = read(`${opens}${open.replace(/^are (?:all )?/i, "which ")}${rest}`);
	if (reading.is !== "question" || reading.question.ask !== "items") return undefined;
	const { question } = reading;
	if (question.state !== "open" && question.state !== "due") return undefined;
	const isToPlan = !/^(?:not|off|isn|aren|ain)/i.test(said);
	return { is: "question", question: { ...question, rags: [], isToPlan } };
};

export const ofPlan = (text: string, read: Read): Reading | undefined =>
	ofThese(text, read) ?? ofBodies(text, read);
