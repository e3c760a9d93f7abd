/** "Which streams does the works board run": the work streams that run across one board, by name. */
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import { opened } from "./shaped.ts";
import type { WithNames } from "./with-names.ts";

const streams = "(?:work[- ]?)?(?:streams?|strands?)";
const board = "(?:the |our )?(.+?)";
const forms = [
	opened(
		`(?:(?:which|what|how many|list(?: the)?|show me(?: the)?)(?: of (?:the|our))? )${streams} (?:do|does|is|are) ${board} (?:runs?|running|have|has|got|covers?|covering|looks? after|looking after|overs(?:ee|ees)|overseeing|handles?|handling|deals? with|carr(?:y|ies)|span|spans|across|under)(?: across| with)?\\W*$`,
	),
	opened(
		`(?:(?:which|what|how many|any|list(?: the)?|show me(?: the)?)(?: of (?:the|our))? |the )?${streams} (?:(?:that|which) )?(?:(?:runs?|running|are|is|come|comes|sits?|falls?|belong|belongs|report|reports) )?(?:across|under|through|of|at|to|for) ${board}\\W*$`,
	),
];

/** Of one board whose streams are in sight; of one that has none, nothing is read otherwise. */
export const ofStreamsOfBoard: WithNames = (words, _reading, { circumstances, read }) => {
	const name = forms.map((form) => form.exec(words)?.[1]).find((found) => found);
	if (name === undefined) return undefined;
	const asked = read(`who chairs ${name}`);
	const [only, ...others] =
		asked.is === "question" && asked.question.ask === "roles" ? asked.question.subjects : [];
	if (only?.kind !== "board" || others.length > 0) return undefined;
	const across = circumstances.world.workStreams.filter(
		({ boardIds = [], ended }) => boardIds.includes(only.id) && !ended,
	);
	if (across.length === 0) return { is: "unread", words: [words.trim()] };
	const subjects = across.map(({ id }) => ({ kind: "workStream" as const, id }));
	return { is: "question", question: { ...plainQuestion("about"), subjects } };
};
