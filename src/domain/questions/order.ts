/**
 * An order that is typed as chat changes nothing in the register.
 * It is told the command that does it, with the words that were said.
 */

/** What can be done next: a command's name and its raw record. */
export type AnswerButton = {
	readonly label: string;
	readonly command: string;
	readonly value: Readonly<Record<string, string>>;
};

/** What no question does, and the command that does it. */
export type Order =
	| "remind"
	| "meeting change"
	| "meeting cancel"
	| "meeting schedule"
	| "action add"
	| "action close"
	| "action reassign"
	| "action re-date"
	| "milestone re-date"
	| "milestone achieve"
	| "guidance re-date"
	| HowTo;

/** What is asked about with "how do I", and seldom ordered in so many words. */
export type HowTo =
	| "meeting apologies"
	| "meeting deputy"
	| "meeting reply"
	| "meeting agenda-add"
	| "meeting attendance"
	| "meeting agenda-circulate"
	| "meeting minutes-record"
	| "meeting minutes-circulate"
	| "meeting approve"
	| "meeting decide"
	| "meeting poll"
	| "action snooze"
	| "action hand-back"
	| "action update"
	| "milestone add"
	| "milestone report"
	| "board appoint"
	| "board calendar"
	| "board create"
	| "board hand-over"
	| "board reminders"
	| "programme help"
	| "programme mornings";

/** The command that does what was ordered: with the words that were said, or like one of the asker's own. */
export type Ordered = {
	readonly what: Order;
	/** The words after the command. */
	readonly words: string;
	/** What is meant by the reference in them. */
	readonly of?: string | undefined;
	readonly isLike: boolean;
	/** Nobody said which one is meant: the reference in them is another's, to be put in its place. */
	readonly isSample?: boolean | undefined;
	/** It was asked how that is done, and not ordered. */
	readonly isHow?: boolean | undefined;
	/** Others were to be told something. */
	readonly isMessage?: boolean | undefined;
	/** What is to become of something was to be told once it has. */
	readonly isNews?: boolean | undefined;
	readonly button?: AnswerButton | undefined;
};
