/** Keeps, with each person, the boards that may remind them on another surface: reminders are planned by it. */
import type { Instant } from "../../domain/dates/plain-date.ts";
import type { Links, Store } from "../ports.ts";

type Following = {
	readonly store: Store;
	readonly links: Pick<Links, "everybody">;
	readonly now: Instant;
};

type Reach = ReadonlyMap<string, readonly string[]>;

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
	one.length === other.length && one.every((id) => other.includes(id));

/** With nobody linked, or reminders elsewhere switched off, nobody is reached there. */
const keep = async (reach: Reach, { store, now }: Following): Promise<void> => {
	const boardsOf = (id: string) => reach.get(id) ?? [];
	const isStale = ({
		id,
		linkedFor = [],
	}: {
		id: string;
		linkedFor?: readonly string[] | undefined;
	}) => !isSame(linkedFor, boardsOf(id));
	const operator = { kind: "operator" } as const;
	if (!(await store.as(operator).people()).some(isStale)) return;
	const author = { name: "Convenor", through: "links outside Slack" };
	await store.change({ audience: operator, author, now }, async (register) => {
		for (const person of (await register.people()).filter(isStale)) {
			const linkedFor = boardsOf(person.id);
			await register.save({ ...person, linkedFor: linkedFor.length > 0 ? linkedFor : undefined });
		}
	});
};

export const followLinks = async (following: Following): Promise<void> =>
	keep(await following.links.everybody(), following);

export const followNoLinks = (following: Omit<Following, "links">): Promise<void> =>
	keep(new Map(), { ...following, links: { everybody: async () => new Map() } });

/** Links whose making and ending moves at once what is planned for the people concerned. */
export const followed = (
	links: Links,
	given: Omit<Following, "links" | "now"> & { readonly now: () => Instant },
): Links => ({
	...links,
	follow: () => followLinks({ ...given, links, now: given.now() }),
	redeem: async (code, account, now) => {
		const redeemed = await links.redeem(code, account, now);
		if (redeemed === "linked") await followLinks({ ...given, links, now: given.now() });
		return redeemed;
	},
});
