/** "Gareth's plan", "the sheep thing of Sunita's": of all that somebody has, the one thing with that in its title. */
import { dutiesIn } from "../../domain/boards/board-contents.ts";
import { type Item, referenceText } from "../../domain/register.ts";
import { glue, keysOf } from "../../language/names/words.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { isDateWord } from "./date-words.ts";
import type { NameIndex } from "./name-index.ts";
import { isOfficeName } from "./own-things.ts";

/** What everybody has, whatever their things are called. */
const anybodys =
	/^(?:action|milestone|guidance|item|task|job|thing|one|list|stuff|work|meeting|board|seat|term|deputy|place|apology|paper|decision|minute|date|deadline|email|number|boss|name|role|team|turn|day|next|last|first|own|open|late|overdue|red|amber|green|plate|reply|open|due|and|or|is|are|was|has|have|do|does|did|who|what|when|where|which|how|why)$/;
const noun = "(?: (?:thing|one|action|item|task|job|milestone|bit)(?!s))?";
const mostWords = 4;

const ownerOf = (item: Item): string | undefined => {
	if (item.kind === "meeting") return undefined;
	return item.kind === "guidance" ? item.watcher?.id : item.owner?.id;
};

const isOpen = (item: Item): boolean =>
	item.kind === "action"
		? item.state.is === "open"
		: item.kind === "milestone" && item.actual === undefined;

const onlyOne = (items: readonly Item[]): Item | undefined =>
	items.length === 1 ? items[0] : undefined;

type Owners = { readonly world: World; readonly ids: readonly string[] };

/** The only thing of theirs, or the only open one, that has all of these words in its title. */
const titledSo = (keys: readonly string[], { world, ids }: Owners): Item | undefined => {
	const own = world.holdings.flatMap(dutiesIn).filter((item) => {
		const title = keysOf(item.title ?? "");
		return ids.includes(ownerOf(item) ?? "") && keys.every((key) => title.includes(key));
	});
	return onlyOne(own) ?? onlyOne(own.filter(isOpen));
};

const peopleCalled = (name: string, index: NameIndex): readonly string[] =>
	index
		.find(keysOf(name), "any")
		.filter(({ known }) => known.kind === "person")
		.map(({ known }) => known.id);

const owning = /((?:\p{L}+ )?\p{L}+)['’]s (?=\p{L}|\d)/giu;

/** As many words after the name as its title has. */
const wordsAfter = (rest: string, owners: Owners) => {
	const words = rest.match(/^[\p{L}\p{N}-]+(?: [\p{L}\p{N}-]+)*/u)?.[0].split(" ") ?? [];
	for (let length = Math.min(mostWords, words.length); length > 0; length -= 1) {
		const said = words.slice(0, length).join(" ");
		const keys = keysOf(said).filter((key) => !glue.has(key));
		if (keys.length === 0 || keys.some((key) => anybodys.test(key) || isDateWord(key))) continue;
		const item = titledSo(keys, owners);
		if (item) return { said, item };
	}
	return undefined;
};

const ofTitle = (text: string, index: NameIndex, world: World): string => {
	for (const found of text.matchAll(owning)) {
		const [said, name = ""] = found;
		const rest = text.slice(found.index + said.length);
		for (const called of [name, name.split(" ").at(-1) ?? ""]) {
			// "The chair's" is any chair's.
			if (!called.includes(" ") && isOfficeName(called)) continue;
			const ids = peopleCalled(called, index);
			const after = ids.length > 0 ? wordsAfter(rest, { world, ids }) : undefined;
			const board = world.boards.find(({ id }) => id === after?.item.boardId);
			if (!after || !board) continue;
			const before = text.slice(0, found.index + name.length - called.length);
			const left = rest.slice(after.said.length).replace(new RegExp(`^${noun}`, "i"), "");
			return `${before.replace(/\b(?:the|that) $/i, "")}${referenceText(after.item, board)}${left}`;
		}
	}
	return text;
};

/** "Which mower one is Dave's": his, and not whatever else is called so. */
const whichOfTheirs =
	/^(\W*(?:(?:and|so|ok|but|hi|hello|please)\b\W*)*)which(?: one)?(?: of the)? ([\p{L}-]+(?: [\p{L}-]+){0,2}?)(?: ones?)? (?:is|are|was) ([\p{L}-]+(?: [\p{L}-]+){0,2}['’]s)(?: one)?(?=\W*$)/iu;

export const ofOwnTitle = (text: string, index: NameIndex, world: World): string => {
	const theirs = text.replace(whichOfTheirs, "$1$3 $2");
	const titled = theirs === text ? theirs : ofTitle(theirs, index, world);
	return titled === theirs ? ofTitle(text, index, world) : titled;
};
