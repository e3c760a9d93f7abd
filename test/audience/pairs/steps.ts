/** What happens in both offices of a pair: people type, ask, press, fill in, come home; places change, days go by. */
import type { Chance } from "../chance.ts";
import type { Programmes, Viewer } from "./programmes.ts";

/** Their own conversation with the bot. */
export const directly = "@app";

type Personal = {
	readonly by: Viewer;
	/** What they put into a form, should one come up. */
	readonly words: string;
};
type InPlace = Personal & { readonly place: string };

export type Step =
	| (InPlace & { readonly does: "type" | "say" | "go on"; readonly line: string })
	| (InPlace & { readonly does: "press"; readonly at: number })
	| (InPlace & { readonly does: "shortcut"; readonly id: string })
	| (Personal & { readonly does: "home"; readonly at: number })
	/** Only where the hidden boards are. */
	| { readonly does: "work"; readonly line: string }
	| { readonly does: "pass"; readonly time: string }
	| { readonly does: "change"; readonly change: Readonly<Record<string, string>> };

type Said = (name: string, item: string) => string;

const typed: readonly Said[] = [
	(name) => `/board show ${name}`,
	() => "/board list",
	(name) => `/board create "${name} two" code WFB, restricted`,
	(name) => `/board appoint ${name} chair @ctsu-lead`,
	(name) => `/board terms ${name}`,
	(name) => `/board calendar ${name}`,
	(name) => `/board represent ${name} for MPA, by @ctsu-lead`,
	(name) => `/board merge "${name}" into "London Prevent board" on 20 February 2009`,
	(name) => `/board alias ${name} "the others"`,
	() => "/board create",
	(name) => `/meeting next ${name}`,
	() => "/meeting list all",
	(name) => `/meeting schedule ${name} Fri 20 February 10am`,
	(name) => `/meeting schedule ${name} monthly on the first Tuesday 10am`,
	(name) => `/meeting schedule London Prevent board, ${name} Fri 20 February 10am`,
	(name) => `/meeting cancel ${name} 12 February because of snow`,
	(_, item) => `/meeting show ${item}`,
	(_, item) => `/meeting agenda ${item}`,
	(name) => `/meeting decisions ${name}`,
	() => "/meeting schedule",
	(name) => `/action add Draft a paper for ${name}, due Fri 6 March`,
	(name) =>
		`/action add Draft a paper for London Prevent board, due a week before the next ${name}`,
	(name) => `/action list ${name}`,
	() => "/action list",
	(_, item) => `/action show ${item}`,
	(_, item) => `/action close ${item} it is done`,
	(_, item) => `/action snooze ${item} until Monday`,
	() => "/action add",
	(_, item) => `/milestone report ${item} red "nobody came"`,
	() => "/milestone list all",
	(name) => `/guidance list ${name}`,
	() => "/programme status",
	(name) => `/programme status ${name}`,
	(_, item) => `/programme why ${item}`,
	() => "/programme calendar",
	() => "/programme stream",
	(name) => `/programme help ${name}`,
];

const asked: readonly Said[] = [
	(name) => `when does ${name} next meet?`,
	(name) => `who chairs ${name}?`,
	(name) => `who oversees ${name}?`,
	(name) => `what is overdue for ${name}?`,
	(name) => `what did ${name} decide?`,
	(name) => `what is ${name}?`,
	(_, item) => `who owns ${item}?`,
	(_, item) => `when is ${item} due?`,
	() => "how many boards are there?",
	() => "how many actions are open?",
	() => "what is due in February?",
	() => "what changed this month?",
	() => "which boards am I on?",
	() => "what is mine?",
	() => "when do we next meet?",
];

const goingOn = [
	"and who owns those?",
	"and in March?",
	"who is its secretary?",
	"which are late?",
];
const shortcuts = ["ask_about", "record_action", "why_this"];

const slipped = (name: string, chance: Chance): string => {
	if (chance.is(0.6)) return name;
	const at = 1 + chance.int(Math.max(1, name.length - 2));
	return chance.is(0.5) ? `${name.slice(0, at)}${name.slice(at + 1)}` : name.toLowerCase();
};

const nameFrom = ({ hidden }: Programmes, chance: Chance): string => {
	const open = ["London Prevent board", "Contest board", "Drainage panel", "prevent", "board"];
	const { code, name, aliases = [] } = chance.pick(hidden);
	return slipped(
		chance.is(0.6) ? chance.pick([code, name, ...aliases]) : chance.pick(open),
		chance,
	);
};

const itemFrom = ({ hidden }: Programmes, chance: Chance): string => {
	const code = chance.is(0.6) ? chance.pick(hidden).code : chance.pick(["LPB", "MCB", "ZZZ"]);
	return `${code}-${chance.pick(["", "", "", "M", "A", "D"])}${1 + chance.int(4)}`;
};

const passes = ["15m", "1d", "3d", "8d"];

/** Nobody comes to know more by it: places are opened to more people, and people lose their footing. */
const changed = (viewers: readonly Viewer[], chance: Chance): Step => {
	const { places, handle } = chance.pick(viewers);
	const channel = places.length > 0 ? chance.pick(places) : "general";
	const user = chance.pick(
		["training-lead", "finance-lead", "ctset-lead"].filter((one) => one !== handle),
	);
	return chance.pick<Step>([
		{ does: "change", change: { action: "make-public", channel } },
		{ does: "change", change: { action: "share", channel } },
		{ does: "change", change: { action: "kick", channel: "general", user } },
		{ does: "change", change: { action: "make-guest", user } },
	]);
};

const personal = (by: Viewer, programmes: Programmes, chance: Chance): readonly Step[] => {
	const place = chance.pick([...by.places, directly, directly]);
	const [name, item] = [nameFrom(programmes, chance), itemFrom(programmes, chance)];
	const at = { by, place, words: chance.pick([name, name, item, "Fri 6 March"]) };
	const roll = chance.int(20);
	const press: Step = { ...at, does: "press", at: chance.int(1_000) };
	if (roll < 9) {
		const step: Step = { ...at, does: "type", line: chance.pick(typed)(name, item) };
		return chance.is(0.4) ? [step, press] : [step];
	}
	if (roll < 14) {
		const step: Step = { ...at, does: "say", line: chance.pick(asked)(name, item) };
		const more: Step = { ...at, does: "go on", line: chance.pick(goingOn) };
		return [step, ...(chance.is(0.4) ? [more] : []), press];
	}
	if (roll < 16) return [{ ...at, does: "shortcut", id: chance.pick(shortcuts) }];
	return roll < 18 ? [{ ...at, does: "home", at: chance.int(1_000) }] : [press];
};

const worked = ({ hidden }: Programmes, chance: Chance): Step => {
	const { code } = chance.pick(hidden.filter(({ secretary }) => secretary === "vetting-secretary"));
	return {
		does: "work",
		line: chance.pick([
			`/action add Secret paper for ${code}, owner @guidance-lead, due tomorrow`,
			`/meeting schedule ${code} Tue 10 February 10am`,
			`/action close ${code}-1 it is done`,
			`/board appoint ${code} member @equality-lead`,
		]),
	};
};

export const stepsFor = (programmes: Programmes, length: number, chance: Chance): readonly Step[] =>
	Array.from({ length }).flatMap((_, at): readonly Step[] => {
		if (at % 6 === 2) return [worked(programmes, chance)];
		if (at % 9 === 5) return [{ does: "pass", time: chance.pick(passes) }];
		if (at % 12 === 10) return [changed(programmes.viewers, chance)];
		return personal(chance.pick(programmes.viewers), programmes, chance);
	});
