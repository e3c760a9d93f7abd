/** Shows when a board is reminded of what, or changes it; its reminders are planned afresh in the same transaction. */
import type { Board } from "../../domain/boards/board.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { type RuleName, ruleLabels } from "../../domain/reminders/rule-words.ts";
import {
	choicesAfter,
	type ReminderRules,
	type RulesSaid,
	rulesForMeeting,
	rulesWith,
	seriesChoicesAfter,
	seriesRuleNames,
} from "../../domain/reminders/rules.ts";
import type { Series } from "../../domain/series/series.ts";
import { changeBoard } from "../change-item.ts";
import { wrong } from "../meeting/meeting-change.ts";
import type { Register } from "../ports.ts";
import type { Request } from "../request.ts";

/** Who changes which of the rules, of the board or of one series; what is not named stays. */
export type RulesChange = {
	readonly board: Board;
	readonly changes: RulesSaid;
	readonly meeting?: Meeting | undefined;
};

export type RulesNow = {
	readonly board: Board;
	readonly rules: ReminderRules;
	/** Which of them were just changed. */
	readonly changed: readonly RuleName[];
	/** The meeting for whose series they are. */
	readonly meeting?: Meeting | undefined;
	/** Those that have rules of their own. */
	readonly series: readonly Series[];
};

export const isNothing = (changes: RulesSaid): boolean =>
	Object.values(changes).every((value) => value === undefined);

const seriesWithRules = async (
	board: Board,
	register: Pick<Register, "series">,
): Promise<readonly Series[]> => {
	const { series } = rulesWith(board.reminders);
	if (Object.keys(series).length === 0) return [];
	const all = await register.series({ boardIds: [board.id] });
	return all.filter(({ id }) => series[id] !== undefined);
};

export const rulesNow = async (
	{ board, meeting }: Pick<RulesChange, "board" | "meeting">,
	{ register }: Request,
): Promise<RulesNow> => ({
	board,
	meeting,
	rules: rulesForMeeting(rulesWith(board.reminders), meeting ?? {}),
	changed: [],
	series: await seriesWithRules(board, register),
});

const differing = (before: ReminderRules, after: ReminderRules): readonly RuleName[] =>
	(Object.keys(ruleLabels) as RuleName[]).filter(
		(name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
	);

/** Only what is said of its own meetings can be a series' own. */
const objectionTo = ({ board, changes, meeting }: RulesChange): Refused | undefined => {
	if (!meeting) return undefined;
	if (meeting.boardId !== board.id || meeting.seriesId === undefined)
		return wrong("meeting", `That isn’t a meeting of a series of ${board.name}.`);
	const own: readonly string[] = seriesRuleNames;
	const other = Object.entries(changes).find(([name, value]) => value && !own.includes(name));
	return other
		? wrong(
				"meeting",
				"A series has its own rules for meetings and minutes. The rest is the board’s.",
			)
		: undefined;
};

const chosen = (current: Board, { changes, meeting }: RulesChange): Board["reminders"] => {
	if (meeting?.seriesId === undefined) return choicesAfter(current.reminders, changes);
	const { meetingDaysBefore, minutesWorkingDays } = changes;
	return seriesChoicesAfter(current.reminders, meeting.seriesId, {
		...(meetingDaysBefore && { meetingDaysBefore }),
		...(minutesWorkingDays && { minutesWorkingDays }),
	});
};

export const changeRules = (change: RulesChange, request: Request) =>
	changeBoard(request, { board: change.board, deed: "run" }, async (current, register) => {
		const refused = objectionTo(change);
		if (refused) return refused;
		const meeting = change.meeting ?? {};
		const before = rulesForMeeting(rulesWith(current.reminders), meeting);
		const reminders = chosen(current, change);
		const rules = rulesForMeeting(rulesWith(reminders), meeting);
		const changed = differing(before, rules);
		if (changed.length === 0)
			return refuse({ why: "nothing-to-change", what: `${current.name} has those rules already` });
		const { reminders: _, ...rest } = current;
		const saved: Board = reminders === undefined ? rest : { ...rest, reminders };

		await register.save(saved);
		const series = await seriesWithRules(saved, register);
		return { board: saved, rules, changed, series, meeting: change.meeting } satisfies RulesNow;
	});
