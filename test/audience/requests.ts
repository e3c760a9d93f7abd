/** What happens in a world: people type, ask, press, fill in and come home; and days go by. */
import { type Item, referenceText } from "../../src/domain/register.ts";
import { shortcuts } from "../../src/slack/doors/shortcut.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { mayKnow } from "./entitled.ts";
import { question } from "./questions.ts";
import { anyCommand, filledForm, typedLine } from "./typed.ts";
import { type Words, wordsFor } from "./words.ts";
import type { Body, World } from "./world.ts";

type By = { readonly user: string; readonly channel?: string | undefined };

export type Request =
	| (By & {
			readonly does: "type";
			readonly noun: string;
			readonly text: string;
			/** Work on a board that is out of sight: left out where that board is. */
			readonly unseen?: boolean;
	  })
	| (By & { readonly does: "ask"; readonly text: string; readonly thread?: string | undefined })
	| (By & { readonly does: "submit"; readonly name: string; readonly values: Raw })
	/** A button of what they have seen lately, by its place among them. */
	| (By & {
			readonly does: "press";
			readonly place: number;
			/** One of their Home tab's. */
			readonly isHome?: boolean;
	  })
	/** A button that was shown to somebody else alone. */
	| (By & { readonly does: "steal"; readonly from: string; readonly fixes: boolean })
	| { readonly does: "open home"; readonly user: string }
	/** From the menu of a message that somebody wrote: asks about it, or records an action of it. */
	| (By & { readonly does: "shortcut"; readonly id: string; readonly text: string })
	/** A calendar program comes by, with every address that they were given. */
	| { readonly does: "read calendars"; readonly user: string }
	/** A channel is made public or shared; an account becomes a guest's or an outsider's. Nothing comes in sight by it. */
	| { readonly does: "turn"; readonly channel: string; readonly into: "public" | "shared" }
	| { readonly does: "become"; readonly account: string; readonly standing: "guest" | "external" }
	| { readonly does: "pass"; readonly days: number; readonly away: boolean };

type Raw = Readonly<Record<string, string>>;

/** Who asks, where, and what is out of their sight. */
export type Scene = {
	readonly world: World;
	readonly hidden: readonly Body[];
	/** Those whose commands are typed: nothing that is hidden is known to them. */
	readonly actors: readonly string[];
	/** Those who ask in the same place, knowing more or not. */
	readonly askers: readonly string[];
	readonly channel?: string | undefined;
	readonly isChannel: boolean;
};

const typed = ({ actors, channel }: Scene, words: Words, chance: Chance): Request => {
	const command = anyCommand(chance, () => true);
	const [noun = "", verb = ""] = command.name.split(" ");
	const text = `${verb} ${typedLine(command, words, chance)}`.trim();
	return { does: "type", user: chance.pick(actors), channel, noun, text };
};

const submitted = ({ actors, channel }: Scene, words: Words, chance: Chance): Request => {
	const command = anyCommand(chance, ({ form }) => form !== undefined);
	const values = filledForm(command, words, chance);
	return { does: "submit", user: chance.pick(actors), channel, name: command.name, values };
};

const threads = ["100", "200"];

const asked = (scene: Scene, words: Words, chance: Chance): Request => {
	const user = chance.pick(scene.askers);
	const isOwn = scene.actors.includes(user);
	const channel = isOwn && !scene.isChannel ? chance.maybe(scene.channel) : scene.channel;
	const thread = channel === undefined ? undefined : chance.maybe(chance.pick(threads), 0.8);
	return { does: "ask", user, channel, thread, text: question(words, chance) };
};

const workOn = (item: Item, { board }: Body, chance: Chance) => {
	const reference = referenceText(item, board);
	switch (item.kind) {
		case "action":
			return {
				noun: "action",
				text: `${chance.pick(["close", "re-date"])} ${reference} to Fri 6 March`,
			};
		case "milestone":
			return { noun: "milestone", text: `report ${reference} red "nobody may know"` };
		case "guidance":
			return { noun: "guidance", text: `release ${reference}` };
		case "meeting":
			return { noun: "meeting", text: `cancel ${reference} because of it` };
	}
};

const insiders = (world: World, { board }: Body): readonly string[] =>
	world.people
		.flatMap(({ slackId }) => slackId ?? [])
		.filter((slackId) => mayKnow(board, slackId, world));

/** Whoever runs the other board of a joint meeting means its half, and works on a board in sight. */
const meansOtherHalf = (
	item: Item,
	user: string,
	{ world, hidden }: Pick<Scene, "world" | "hidden">,
): boolean => {
	const otherId = item.kind === "meeting" ? item.joint?.boardId : undefined;
	const other = world.bodies.find(({ board }) => board.id === otherId);
	const me = world.people.find(({ slackId }) => slackId === user);
	if (!other || !me || hidden.includes(other)) return false;
	return [other.board.secretaryId, other.board.chairId].includes(me.id);
};

/** Those who may work on a hidden board do so meanwhile, and leave things half done there. */
const unseen = ({ world, hidden }: Scene, chance: Chance): Request | undefined => {
	if (hidden.length === 0) return undefined;
	const body = chance.pick(hidden);
	const those = insiders(world, body);
	if (those.length === 0) return undefined;
	const due = chance.pick(["tomorrow", "whenever the moon is blue"]);
	const added = {
		noun: "action",
		text: `add Secret vetting paper for ${body.board.code}, due ${due}`,
	};
	const item = body.items.length > 0 && chance.is(0.5) ? chance.pick(body.items) : undefined;
	const work = item ? workOn(item, body, chance) : added;
	const user = chance.pick(those);
	const isSeen = item && meansOtherHalf(item, user, { world, hidden });
	return { does: "type", user, unseen: true, ...(isSeen ? added : work) };
};

const stealing = ({ actors, channel, world, hidden }: Scene, chance: Chance): Request => {
	const those = hidden.flatMap((body) => insiders(world, body));
	const from = those.length > 0 ? chance.pick(those) : "UP0";
	return { does: "steal", user: chance.pick(actors), channel, from, fixes: chance.is(0.5) };
};

/** Nobody new gets in: what was hidden stays so. Whoever is told what could not be delivered stays who they are. */
const turned = ({ world, channel }: Scene, chance: Chance): Request => {
	const account = chance.pick(world.accounts.slice(1)).slackId;
	if (chance.is(0.5))
		return { does: "become", account, standing: chance.pick(["guest", "external"]) };
	const place = channel ?? chance.pick(world.channels).id;
	return { does: "turn", channel: place, into: chance.pick(["public", "shared"]) };
};

const fromMenu = (scene: Scene, words: Words, chance: Chance): Request => {
	const { actors, channel } = scene;
	const text = chance.is(0.5) ? question(words, chance) : words.any();
	return {
		does: "shortcut",
		user: chance.pick(actors),
		channel,
		id: chance.pick(Object.values(shortcuts)),
		text,
	};
};

/** Opened, and turned by its own buttons. */
const home = (user: string, chance: Chance): readonly Request[] => {
	const turns = chance.int(3);
	const press = (): Request => ({ does: "press", user, place: chance.int(1_000), isHome: true });
	return [{ does: "open home", user }, ...Array.from({ length: turns }, press)];
};

/** An address is asked for, and read then and later. */
const calendars = (scene: Scene, words: Words, chance: Chance): readonly Request[] => {
	const { actors, channel } = scene;
	const user = chance.pick(actors);
	const of = chance.is(0.6)
		? { noun: "board", text: `calendar ${words.board()}` }
		: { noun: "programme", text: `calendar ${chance.is(0.5) ? words.stream() : ""}`.trim() };
	const pass: Request = { does: "pass", days: 2, away: false };
	return [
		{ does: "type", user, channel, ...of },
		{ does: "read calendars", user },
		...(chance.is(0.5) ? [pass, { does: "read calendars", user } as const] : []),
	];
};

const other = (scene: Scene, words: Words, chance: Chance): readonly Request[] => {
	const { actors, channel } = scene;
	const user = chance.pick(actors);
	const roll = chance.int(16);
	if (roll < 4) return [{ does: "press", user, channel, place: chance.int(1_000) }];
	if (roll < 6) return home(user, chance);
	if (roll < 7) return [stealing(scene, chance)];
	if (roll < 9) return [fromMenu(scene, words, chance)];
	if (roll < 11) return calendars(scene, words, chance);
	if (roll < 12) return [turned(scene, chance)];
	return [{ does: "pass", days: 1 + chance.int(7), away: chance.is(0.2) }];
};

/** What an insider left half done is what somebody else would take up. */
const unseenAndAfter = (scene: Scene, chance: Chance): readonly Request[] => {
	const work = unseen(scene, chance);
	if (work?.does !== "type") return [];
	if (scene.actors.length === 0 || chance.is(0.6)) return [work];
	const { actors, channel } = scene;
	const user = chance.pick(actors);
	return [work, { does: "steal", user, channel, from: work.user, fixes: chance.is(0.5) }];
};

const next = (scene: Scene, words: Words, chance: Chance): readonly Request[] => {
	const roll = chance.int(20);
	if (roll < 3) return unseenAndAfter(scene, chance);
	if (scene.askers.length > 0 && roll < (scene.isChannel ? 13 : 8))
		return [asked(scene, words, chance)];
	if (scene.actors.length === 0 && scene.askers.length > 0 && roll < 17)
		return [asked(scene, words, chance)];
	if (scene.actors.length === 0)
		return [{ does: "pass", days: 1 + chance.int(7), away: chance.is(0.2) }];
	if (roll < 14) return [typed(scene, words, chance)];
	return roll < 16 ? [submitted(scene, words, chance)] : other(scene, words, chance);
};

/** Each is drawn by itself: what one of them draws never changes the next. */
export const requestsFor = (scene: Scene, chance: Chance): readonly Request[] => {
	const first = chance.int(1_000_000_000);
	return Array.from({ length: 9 }, (_, at) => chanceOf(first + at)).flatMap((own) =>
		next(scene, wordsFor(scene.world, own), own),
	);
};
