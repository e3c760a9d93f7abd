/** "Which work streams does Wilma lead": those that somebody leads, by name. */
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Question } from "../../domain/questions/question.ts";
import { opened } from "./shaped.ts";
import type { WithNames } from "./with-names.ts";

const streams = "(?:work ?)?(?:streams?|strands?)";
const who = "(i|we|(?:the )?[\\w'’.-]+(?: [\\w'’.-]+){0,4}?)";
const leads = [
	opened(
		`(?:(?:which|what|how many|list(?: the)?|show me(?: the)?)(?: of (?:the|our))? |the )?${streams}(?: (?:that|which))?(?: (?:do|does|is|are|am))? ${who} (?:leads?|leading|runs?|running|heads?(?: up)?|in charge of|responsible for)\\W*$`,
	),
	opened(
		`(?:(?:which|what|how many|list(?: the)?|show me(?: the)?|any)(?: of (?:the|our))? |the )?${streams} (?:(?:that|which) )?(?:(?:is|are) )?(?:led|run|headed(?: up)?) by ${who}\\W*$`,
	),
	opened(
		`(?:does|do|is) ${who} (?:leads?|leading|runs?|running|heads?|in charge of) (?:any|a|an?y? of the|which) ${streams}\\W*$`,
	),
];

/** Who they are is told, after that they lead none. */
const ofNoStream = (id: string): Question => ({
	...plainQuestion("about"),
	facets: ["streams"],
	subjects: [{ kind: "person", id }],
});

/** Of one whom the words name, or of whoever asks. */
export const ofStreamsLed: WithNames = (words, reading, { circumstances, read }) => {
	const name = leads.map((form) => form.exec(words)?.[1]).find((found) => found);
	if (name === undefined) return undefined;
	const isOwn = /^(?:i|we)$/i.test(name);
	const asked = isOwn ? undefined : read(`which boards is ${name} on`);
	const [only, ...others] =
		asked?.is === "question" && asked.question.ask === "seats" ? asked.question.subjects : [];
	const id = isOwn ? circumstances.meId : only?.id;
	if (id === undefined || others.length > 0 || (only && only.kind !== "person")) return undefined;
	const led = circumstances.world.workStreams.filter(
		({ leadId, ended }) => leadId === id && !ended,
	);
	if (led.length === 0)
		return reading.is === "question" ? undefined : { is: "question", question: ofNoStream(id) };
	const subjects = led.map((stream) => ({ kind: "workStream" as const, id: stream.id }));
	return { is: "question", question: { ...plainQuestion("about"), subjects } };
};
