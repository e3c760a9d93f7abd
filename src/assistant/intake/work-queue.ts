/**
 * Work waits behind what arrives. A few pieces are under way at once, fewer of one person; people take turns; and
 * before each piece all that has arrived is let in. When too many wait, the next is refused.
 */

export type QueueBounds = {
	/** Pieces of work under way at once. */
	readonly atOnce: number;
	/** Of one person: the rest are for whoever else asks. */
	readonly ofOne: number;
	/** Pieces that may wait. */
	readonly waiting: number;
	/** Turns of the event loop that arrivals may take before each piece. */
	readonly mostTurns: number;
};

export const usualBounds: QueueBounds = { atOnce: 4, ofOne: 2, waiting: 1_000, mostTurns: 20 };

type Queued = "done" | "refused";

/** Carries work out for somebody in their turn. */
export type WorkQueue = (person: string, work: () => Promise<void>) => Promise<Queued>;

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** How many pieces are under way, in all and for each person. */
const makeRoom = ({ atOnce, ofOne }: QueueBounds) => {
	const people = new Map<string, number>();
	let all = 0;
	const count = (person: string, change: 1 | -1): void => {
		const left = (people.get(person) ?? 0) + change;
		all += change;
		if (left > 0) people.set(person, left);
		else people.delete(person);
	};
	return {
		isFor: (person: string): boolean => all < atOnce && (people.get(person) ?? 0) < ofOne,
		enter: (person: string): void => count(person, 1),
		leave: (person: string): void => count(person, -1),
	};
};

type Waiting = { readonly person: string; readonly start: () => void };

/** Each person's pieces in their order, and people in the order of their turns. */
const makeLine = () => {
	const people = new Map<string, Waiting[]>();
	let length = 0;
	return {
		length: () => length,
		join: (one: Waiting): void => {
			const theirs = people.get(one.person);
			if (theirs) theirs.push(one);
			else people.set(one.person, [one]);
			length += 1;
		},
		/** The first whose turn it may be; whoever has more goes to the end. */
		call: (mayEnter: (person: string) => boolean): Waiting | undefined => {
			for (const [person, theirs] of people) {
				if (!mayEnter(person)) continue;
				const called = theirs.shift();
				people.delete(person);
				if (theirs.length > 0) people.set(person, theirs);
				length -= 1;
				return called;
			}
			return undefined;
		},
	};
};

export const workQueue = (bounds: QueueBounds = usualBounds): WorkQueue => {
	const line = makeLine();
	const room = makeRoom(bounds);
	let arrived = 0;
	const letIn = async (): Promise<void> => {
		for (let turn = 0; turn < bounds.mostTurns; turn += 1) {
			const before = arrived;
			await nextTurn();
			if (arrived === before) return;
		}
	};
	const callNext = (): void => {
		for (let next = line.call(room.isFor); next; next = line.call(room.isFor)) {
			room.enter(next.person);
			next.start();
		}
	};
	return async (person, work) => {
		arrived += 1;
		if (line.length() >= bounds.waiting) return "refused";
		await new Promise<void>((start) => {
			line.join({ person, start });
			callNext();
		});
		await letIn();
		await work().finally(() => {
			room.leave(person);
			callNext();
		});
		return "done";
	};
};
