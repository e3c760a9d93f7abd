/** "Who reported last", "who has not reported on MCB-6": by the reports on milestones and on work streams. */
import { referenceText } from "../../domain/register.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";
import type { WithNames } from "./with-names.ts";

const late = "(?:last|latest|most recently)";
const of = "(?: (?:on|for|to|at) (?:the |our )?(.+?))?";
const last = [
	opened(
		`(?:who (?:has )?(?:reported|sent (?:in )?(?:a|their) report|gave a report) ${late}|who(?:['’]?s| is| was) (?:the )?(?:last|latest|most recent)(?: one| person)? (?:to (?:report|send a report)|reporting)|whose (?:is|was) (?:the )?(?:last|latest|most recent) report|(?:what|which) (?:milestone )?was (?:reported ${late}|the (?:last|latest) (?:report|milestone reported)))${of}\\W*$`,
	),
	opened(`who reported${of} ${late}\\W*$`),
];
const silent = opened(
	`who (?:has|have)(?:n['’]?t| not)(?: yet)? (?:reported|sent (?:in )?(?:a|any|their) reports?) (?:on|for) (?:the |our )?(.+?)(?: yet)?\\W*$`,
);

type Report = { readonly on: string; readonly asks: string };

const reportsOf = (
	{ holdings, boards, workStreams }: World,
	boardId?: string,
): readonly Report[] => {
	const milestones = holdings.flatMap(({ items }) => items.milestone);
	const ofMilestones = milestones.flatMap((each): readonly Report[] => {
		const board = boards.find(({ id }) => id === each.boardId);
		if (!board || !each.report || (boardId && boardId !== board.id)) return [];
		return [{ on: each.report.on, asks: `who reported on ${referenceText(each, board)}` }];
	});
	const ofStreams = boardId
		? []
		: workStreams.flatMap(({ name, report, ended }) =>
				report && !ended ? [{ on: report.on, asks: `how is the ${name} work stream` }] : [],
			);
	return [...ofMilestones, ...ofStreams];
};

/** More than so many on one day are no answer to who was the last. */
const most = 4;

const boardOf = (said: string, read: (words: string) => Reading): string | undefined => {
	const reading = read(`who chairs ${said}`);
	const [only] =
		reading.is === "question" && reading.question.ask === "roles" ? reading.question.subjects : [];
	return only?.kind === "board" ? only.id : undefined;
};

const ofSilence: WithNames = (words, reading, { read }) => {
	const what = silent.exec(words)?.[1];
	if (what === undefined || reading.is === "question") return undefined;
	const asked = read(`what is the rag of ${what}`);
	return asked.is === "question" && asked.question.ask === "facts" ? asked : undefined;
};

export const ofLastReport: WithNames = (words, reading, around) => {
	const found = last.map((form) => form.exec(words)).find((each) => each);
	if (!found) return ofSilence(words, reading, around);
	const said = found[1];
	const boardId = said === undefined ? undefined : boardOf(said, around.read);
	if (reading.is === "question" || (said !== undefined && boardId === undefined)) return undefined;
	const reports = reportsOf(around.circumstances.world, boardId);
	const latest = reports
		.map(({ on }) => on)
		.sort()
		.at(-1);
	const texts = reports.filter(({ on }) => on === latest).map(({ asks }) => asks);
	if (texts.length === 0 || texts.length > most) return undefined;
	const [only = ""] = texts;
	return texts.length === 1 ? around.read(only) : { is: "each", texts };
};
