/** Which places have a board of their own that is called by one noun, and which have none. */
import type { Board } from "../../domain/boards/board.ts";
import { boardsOfPlace, placesAmong } from "../../domain/boards/place-boards.ts";
import type { Organisation } from "../../domain/people/person.ts";
import type { Question } from "../../domain/questions/question.ts";
import { boardState } from "./about-things.ts";
import { type Answering, byName, listed, nothing, type Part, subject } from "./answering.ts";
import { nameList } from "./names-listed.ts";

type PerPlace = NonNullable<Question["perPlace"]>;

const boardWords = (board: Board, answering: Answering): string =>
	`${board.name} (${board.code})${board.state.is === "active" ? "" : `, ${boardState(board, answering)}`}`;

type Place = { readonly place: Organisation; readonly boards: readonly Board[] };

const ofOne = ({ place, boards }: Place, noun: string, answering: Answering): Part => {
	if (boards.length === 0)
		return nothing({
			is: "none",
			says: `No ${noun} is recorded that has ${place.name} in its name, or a seat for it`,
		});
	const says = `${place.name}: ${listed(boards.map((board) => boardWords(board, answering)))}`;
	const rests = boards.map(subject);
	return { is: "found", facts: [{ is: "none", says }], rests, focus: rests, buttons: [] };
};

/** A board is a place's by its name or a seat: nothing else says so, and what was looked for is told. */
export const answerByPlace = (answering: Answering, { noun, has }: PerPlace): Part => {
	const { world, question } = answering;
	const asked = question.subjects.map(({ id }) => id);
	const places = placesAmong(world.organisations)
		.map((place): Place => ({ place, boards: boardsOfPlace(place, noun, world.boards) }))
		.sort((one, other) => byName(one.place.name, other.place.name));
	const [only] = places.filter(({ place }) => asked.includes(place.id));
	if (only) return ofOne(only, noun, answering);
	const such = places.filter(({ boards }) => has === boards.length > 0);
	const what = `${has ? "With" : "Without"} a ${noun} that has their name in its own, or a seat for them, of ${places.length} places`;
	if (such.length === 0) return nothing({ is: "none", says: `${what}: none` });
	const list = nameList(
		what,
		such.map(({ place, boards }) => ({
			...subject(place),
			words: has
				? `${place.name}: ${listed(boards.map((board) => boardWords(board, answering)))}`
				: place.name,
		})),
		answering,
	);
	const rests = places.flatMap(({ boards }) => boards).map(subject);
	return { ...list, rests };
};
