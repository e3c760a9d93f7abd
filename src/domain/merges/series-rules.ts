/** A series that moves to another board takes its own reminder rules along. It brings them back as they are by then. */
import type { Board } from "../boards/board.ts";
import { choicesIn, type ReminderRules } from "../reminders/rules.ts";

type SeriesRules = ReminderRules["series"];

const seriesRulesOf = ({ reminders }: Board): SeriesRules => reminders?.series ?? {};

const withSeriesRules = <B extends Board>(board: B, series: SeriesRules): B => {
	const isAny = [seriesRulesOf(board), series].some((rules) => Object.keys(rules).length > 0);
	return isAny ? { ...board, reminders: choicesIn({ ...board.reminders, series }) } : board;
};

/** The board that goes on, with the rules of the series that come to it. */
export const withRulesOfBoth = (into: Board, from: Board): Board =>
	withSeriesRules(into, { ...seriesRulesOf(into), ...seriesRulesOf(from) });

const picked = (rules: SeriesRules, isWanted: (id: string) => boolean): SeriesRules =>
	Object.fromEntries(Object.entries(rules).filter(([id]) => isWanted(id)));

/** The board that had ended, with the rules of these series as the other one kept them. */
export const withRulesBack = (from: Board, into: Board, moved: ReadonlySet<string>): Board =>
	withSeriesRules(from, {
		...picked(seriesRulesOf(from), (id) => !moved.has(id)),
		...picked(seriesRulesOf(into), (id) => moved.has(id)),
	});

export const withoutRulesOf = (board: Board, moved: ReadonlySet<string>): Board =>
	withSeriesRules(
		board,
		picked(seriesRulesOf(board), (id) => !moved.has(id)),
	);
