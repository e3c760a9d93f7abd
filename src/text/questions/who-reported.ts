/** "Who reported red", "who flagged amber on the pilot board": each milestone that was reported so, with who reported it. */
import { dutiesIn, type Holding } from "../../domain/boards/board-contents.ts";
import type { Rag } from "../../domain/items/milestone.ts";
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Subject } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

type Around = {
	readonly read: (words: string) => Reading;
	readonly holdings: readonly Holding[];
};

const reported = shaped(
	"(?:whose reports? (?:is|are|was|were)|who(?:['’]?s| has| have)?(?: all)? (?:last )?(?:report(?:ed|s|ing)?|rat(?:ed|es|ing)|mark(?:ed|s)?|flag(?:ged|s)?|call(?:ed|s)?|said|says|put|scored)(?: (?:it|them|something|anything|things|a milestone|milestones|themselves))?(?: (?:as|at|in|to be|is|are|was|were|that|down as))*) (?:the )?(red|amber|green)s?(?: (?:milestones?|ones?|things?|items?))?(?: (?:for|on|at|in|of) (?:the |our )?(.+?))?",
);

/** As many are told one by one. */
const most = 10;

const milestonesIn = (
	rag: string,
	boardIds: readonly string[],
	holdings: readonly Holding[],
): readonly Subject[] =>
	holdings
		.filter(({ boardId }) => boardIds.length === 0 || boardIds.includes(boardId))
		.flatMap(dutiesIn)
		.filter((item) => item.kind === "milestone" && !item.actual && item.report?.rag === rag)
		.map(({ kind, id }) => ({ kind, id }));

export const whoReported = (text: string, { read, holdings }: Around): Reading | undefined => {
	const [, colour, of] = reported.exec(text) ?? [];
	if (colour === undefined) return undefined;
	const list = read(`which milestones are ${colour}${of ? ` for ${of}` : ""}`);
	if (list.is !== "question" || list.question.ask !== "items") return undefined;
	const { subjects } = list.question;
	if (subjects.some(({ kind }) => kind !== "board")) return undefined;
	const rag = colour.toLowerCase() as Rag;
	const among = milestonesIn(
		rag,
		subjects.map(({ id }) => id),
		holdings,
	);
	if (among.length === 0 || among.length > most) return list;
	return { is: "question", question: { ...plainQuestion("facts"), facets: ["updated"], among } };
};
