/** One paper or several, found by what they are about: whose they are, for which meeting, and whether they are in. */

import { itemAmong } from "../../domain/boards/board-contents.ts";
import { wordDay } from "../../domain/dates/honest-date.ts";
import { calendarFor } from "../../domain/dates/working-days.ts";
import { type Paper, paperDueOn } from "../../domain/meetings/paper.ts";
import { isNumbered, recordText } from "../../domain/meetings/records.ts";
import type { Fact } from "../../domain/questions/answer.ts";
import { rulesWith } from "../../domain/reminders/rules.ts";
import { sharedBy, speaksOf } from "../../domain/words/text-match.ts";
import { paperStateWords } from "./about-agenda.ts";
import { type Answering, nothing, type Part, subject } from "./answering.ts";
import { meetingLine } from "./lines.ts";
import { moreRows, nothingMore, pageOf } from "./reading-on.ts";

/** So many are named that may be meant. */
const mostNear = 3;

type Found = { readonly paper: Paper; readonly meetingId: string | undefined };

const papersAbout = async ({
	register,
	question,
	lookups,
}: Answering): Promise<readonly Found[]> => {
	const items = await register.records("agendaItem");
	return (await register.records("paper")).flatMap((paper): readonly Found[] => {
		const item = items.find(({ id }) => id === paper.agendaItemId);
		const isMeant =
			isNumbered(paper, lookups.board(paper.boardId), question.topic) ||
			speaksOf(`${paper.title} ${item?.title ?? ""}`, question.topic);
		return isMeant ? [{ paper, meetingId: item?.meetingId }] : [];
	});
};

/** Where no paper is about all of it: those that have most of its words may be meant. */
const papersNear = async ({ register, question, lookups }: Answering): Promise<string> => {
	const { topic = "" } = question;
	const papers = await register.records("paper");
	const shares = papers.map(({ title }) => sharedBy(title, topic));
	const most = Math.max(1, ...shares);
	const near = papers.filter((_, at) => shares[at] === most).slice(0, mostNear);
	const titles = near.flatMap((paper) => {
		const board = lookups.board(paper.boardId);
		return board ? [`${recordText(paper, board)} ${paper.title}`] : [];
	});
	return titles.length > 0 ? `Perhaps: ${titles.join("; ")}` : "";
};

const paperFact = ({ paper, meetingId }: Found, answering: Answering): readonly Fact[] => {
	const { lookups, world } = answering;
	const board = lookups.board(paper.boardId);
	if (!board) return [];
	const owner = lookups.name(paper.ownerId);
	const meeting = meetingId === undefined ? undefined : itemAmong(world.holdings, meetingId);
	const held = meeting?.kind === "meeting" ? meeting : undefined;
	const line = held && meetingLine(held, answering);
	const usual = rulesWith(board.reminders).papersDueWorkingDays;
	const dueOn = paperDueOn(paper, held, {
		calendar: calendarFor(board, answering.calendar),
		usual,
	});
	const due = dueOn && paper.state.is !== "received" ? `, due ${wordDay(dueOn)}` : "";
	const read = line ? `for ${line.board}, ${line.when} (${line.reference})` : `for ${board.name}`;
	return [
		{
			is: "thing",
			name: `${recordText(paper, board)} ${paper.title}`,
			says: [`${owner ? `${owner}, ` : ""}${paperStateWords(paper)}${due}, ${read}.`],
		},
	];
};

export const answerPapers = async (answering: Answering): Promise<Part> => {
	const found = await papersAbout(answering);
	const { topic = "" } = answering.question;
	if (found.length === 0) {
		const also = (await papersNear(answering)) || undefined;
		return nothing({ is: "none", says: `Not recorded: any paper about “${topic}”`, also });
	}
	const rows = found.map((each) => ({ id: each.paper.id, each }));
	const { shown, page, left } = pageOf(rows, answering);
	if (shown.length === 0) return nothingMore();
	const facts = [...shown.flatMap(({ each }) => paperFact(each, answering)), ...moreRows(left)];
	const boards = answering.world.boards.filter(({ id }) =>
		found.some(({ paper }) => paper.boardId === id),
	);
	const focus = boards.map(subject);
	const records = shown.map(({ each }) => each.paper);
	return { is: "found", facts, rests: [], records, focus, buttons: [], page, left };
};
