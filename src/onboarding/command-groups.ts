/** Every command in five groups; verbs that are parts of one deed share its line, and each of them still works. */

export type Deed = {
	/** The command that stands for it. */
	readonly name: string;
	/** The other verbs of the same deed. */
	readonly with?: readonly string[];
	/** What they do together; the command's own summary where it stands alone. */
	readonly says?: string;
};

export type Group = { readonly title: string; readonly deeds: readonly Deed[] };

const everyDay: readonly Deed[] = [
	{ name: "action add" },
	{ name: "action list", with: ["action show"], says: "List actions, or show one" },
	{ name: "action update" },
	{
		name: "action close",
		with: ["action reopen", "action done-in"],
		says: "Close an action, here or in one place, or reopen it",
	},
	{
		name: "action re-date",
		with: ["action snooze"],
		says: "Move a due date, or snooze its reminder",
	},
	{
		name: "action reassign",
		with: ["action hand-back"],
		says: "Give an action to someone else, or hand it back",
	},
	{
		name: "action block",
		with: ["action review", "action unblock"],
		says: "Mark an action as blocked, review it, or unblock it",
	},
	{
		name: "milestone list",
		with: ["milestone show"],
		says: "List milestones, or show one",
	},
	{
		name: "milestone report",
		with: ["milestone achieve", "milestone re-date", "milestone done-in"],
		says: "Report on a milestone, move its forecast, or record it as achieved, here or in one place",
	},
	{ name: "guidance list", with: ["guidance show"], says: "List guidance, or show one" },
	{ name: "guidance acknowledge" },
	{ name: "programme status" },
	{ name: "programme why" },
	{ name: "programme undo" },
	{
		name: "programme term",
		with: ["programme term-remove"],
		says: "Look a short form up, say what it stands for, or remove it",
	},
	{
		name: "programme group",
		with: ["programme succeed"],
		says: "Say which bodies a group stands for, or which one succeeded another",
	},
	{ name: "programme help" },
];

const before: readonly Deed[] = [
	{
		name: "meeting schedule",
		with: ["meeting settle"],
		says: "Book a meeting or a series, or set a date that was open",
	},
	{ name: "meeting next", with: ["meeting list"], says: "Show the next meeting, or list them" },
	{ name: "meeting change" },
	{
		name: "meeting cancel",
		with: ["meeting reinstate"],
		says: "Cancel a meeting, or put it back",
	},
	{
		name: "meeting poll",
		with: ["meeting choose"],
		says: "Ask which times people can make, and say which you can",
	},
	{
		name: "meeting join",
		with: ["meeting turn-down"],
		says: "Accept a joint meeting, or turn it down",
	},
	{
		name: "meeting reply",
		with: ["meeting apologies", "meeting deputy"],
		says: "Say whether you’re coming, send apologies, or send a deputy",
	},
	{
		name: "meeting agenda",
		with: ["meeting agenda-add", "meeting agenda-change", "meeting agenda-circulate"],
		says: "Show the agenda, add to it, change it, or circulate it",
	},
	{
		name: "meeting paper-ask",
		with: ["meeting paper-receive"],
		says: "Ask for a paper, or submit one",
	},
	{ name: "meeting calendar" },
];

const during: readonly Deed[] = [
	{ name: "meeting show" },
	{
		name: "meeting attendance",
		with: ["meeting record"],
		says: "Record who came, or a whole meeting of the past",
	},
	{
		name: "meeting decide",
		with: ["meeting decisions", "meeting reword"],
		says: "Record a decision, list them, or correct one",
	},
];

const afterwards: readonly Deed[] = [
	{
		name: "meeting minutes",
		with: [
			"meeting minutes-record",
			"meeting minutes-circulate",
			"meeting amend",
			"meeting approve",
		],
		says: "Show the minutes, record, circulate, amend, or approve them",
	},
	{ name: "meeting action" },
	{
		name: "milestone add",
		with: [
			"milestone reword",
			"programme plan-add",
			"programme plan-absorb",
			"programme plan-remove",
		],
		says: "Record a milestone or a plan, correct its words, let a plan absorb another, or remove it",
	},
	{
		name: "action roll-out",
		with: ["milestone roll-out", "action reword"],
		says: "Roll an action or a milestone out over several bodies, or correct its words",
	},
	{
		name: "guidance expect",
		with: ["guidance wait", "guidance re-date", "guidance reword"],
		says: "Watch for guidance, keep waiting, or change what is expected",
	},
	{
		name: "guidance release",
		with: ["guidance withdraw", "guidance supersede"],
		says: "Record that guidance is out, withdrawn, or superseded",
	},
	{ name: "guidance circulate" },
];

const theBoard: readonly Deed[] = [
	{ name: "board create" },
	{ name: "board show", with: ["board list"], says: "Show a board, or list them" },
	{ name: "board bind" },
	{
		name: "board appoint",
		with: ["board remove"],
		says: "Make someone secretary, chair or member, or remove them",
	},
	{
		name: "board seat",
		with: ["board represent"],
		says: "Record an organisation’s seat, or who represents us elsewhere",
	},
	{
		name: "board hand-over",
		with: ["programme hand-over"],
		says: "Hand a board’s work, or someone’s, to someone else",
	},
	{ name: "board terms" },
	{
		name: "board rename",
		with: ["board alias", "board code"],
		says: "Give a board another name, another code, or one more name",
	},
	{
		name: "board parent",
		with: ["board oversee"],
		says: "Say which board it’s part of, or which oversees it",
	},
	{
		name: "board reminders",
		with: ["board holidays"],
		says: "Say when a board is reminded, and whose bank holidays it keeps",
	},
	{ name: "board merge", with: ["board unmerge"], says: "Merge two boards, or undo a merge" },
	{ name: "board end" },
	{
		name: "board link",
		with: ["board unlink"],
		says: "Give access from another messenger, or end it",
	},
	{
		name: "board calendar",
		with: ["programme calendar"],
		says: "Get a live calendar of a board, or your own",
	},
	{
		name: "programme stream",
		with: [
			"programme stream-add",
			"programme stream-change",
			"programme stream-report",
			"programme stream-put",
			"programme stream-end",
		],
		says: "Show a work stream, or add, change, report on, fill or end one",
	},
	{
		name: "programme import",
		with: ["programme export"],
		says: "Import a table or a calendar, or export one",
	},
	{ name: "programme mornings" },
	{ name: "programme rehearse" },
];

export const groups: readonly Group[] = [
	{ title: "Every day", deeds: everyDay },
	{ title: "Before a meeting", deeds: before },
	{ title: "At a meeting", deeds: during },
	{ title: "After a meeting", deeds: afterwards },
	{ title: "The board", deeds: theBoard },
];

const deeds: readonly Deed[] = groups.flatMap((group) => group.deeds);

/** The deed that a command is, or is part of. */
export const deedOf = (name: string): Deed | undefined =>
	deeds.find((deed) => deed.name === name || deed.with?.includes(name));
