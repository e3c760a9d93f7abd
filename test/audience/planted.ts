/** Worlds made for one check each, where chance would need thousands: as in a trial, both must look the same. */
import type { Audience, Standing, Viewer } from "../../src/domain/audience/audience.ts";
import type { Board } from "../../src/domain/boards/board.ts";
import { board } from "../store/world.ts";
import { chanceOf } from "./chance.ts";
import type { Office } from "./office.ts";
import type { Request } from "./requests.ts";
import { run } from "./run.ts";
import { type Channel, makeWorld, slackIdOf, type World } from "./world.ts";

type Planted = {
	readonly world: World;
	/** A board, by its id; or the bodies, plans and work streams, which are no board's own. */
	readonly hidden: string;
	readonly from: string;
	readonly requests: readonly Request[];
	/** Who looks into the register too, where it is not whoever reads there. */
	readonly sees?: Audience;
};

const member = slackIdOf("p6");
const insider = slackIdOf("p7");
const guest = slackIdOf("p1");
const place = "C0CHAN";

const worldOf = (boards: readonly Board[], there: Pick<Channel, "access" | "members">): World => {
	const drawn = makeWorld(chanceOf(1));
	const standingOf = (slackId: string): Standing => (slackId === guest ? "guest" : "member");
	return {
		...drawn,
		bodies: boards.map((one) => ({ board: one, formerIds: [], items: [], records: [] })),
		accounts: drawn.accounts.map((one) => ({ ...one, standing: standingOf(one.slackId) })),
		channels: [{ id: place, ...there }],
	};
};

const open = board({ id: "lpb", code: "LPB", name: "London Prevent board", chairId: "p6" });
const secret = board({
	id: "vet",
	code: "VET",
	name: "Vetting panel",
	visibility: "restricted",
	secretaryId: "p7",
	chairId: "p7",
	memberIds: ["p7"],
});

const asks =
	(user: string, channel?: string) =>
	(text: string): Request => ({ does: "ask", user, channel, thread: channel && "100", text });

const privately = { access: "private", members: [member, insider] } as const;

const aboutBoards = ["who chairs the London Prevent board?", "which boards are there?"];
const aboutProgramme = ["who leads Leadership and delivery?", "who is Maya Patel?"];
const programme = "the programme";
const letIn = { ...open, memberIds: ["p1"] };

/** Somebody of the workspace, who asks from another surface where one board has let them in. */
const elsewhere: Viewer = {
	slackId: insider,
	personId: "p7",
	standing: "member",
	administrator: false,
	within: ["lpb"],
};
const alone = { kind: "person", viewer: elsewhere } as const;

const goingOn = [
	"when does the Vetting panel next meet?",
	"London Prevent board I mean",
	"who chairs it?",
	"who is its secretary?",
];

const planted = {
	"an open board, in a channel that could not be asked about": {
		world: worldOf([open], { access: "unknown", members: [member] }),
		hidden: "lpb",
		from: place,
		requests: aboutBoards.map(asks(member, place)),
	},
	"an open board, in a shared channel that is not its own": {
		world: worldOf([open], { access: "shared", members: [member] }),
		hidden: "lpb",
		from: place,
		requests: aboutBoards.map(asks(member, place)),
	},
	"a guest, let in by a hidden board alone": {
		world: worldOf([{ ...secret, memberIds: ["p1"] }], {
			access: "private",
			members: [member, guest],
		}),
		hidden: "vet",
		from: place,
		requests: aboutProgramme.map(asks(member, place)),
	},
	"a channel that nobody is known to read": {
		world: worldOf([open], { access: "private", members: [] }),
		hidden: "lpb",
		from: place,
		requests: aboutBoards.map(asks(member, place)),
	},
	"a guest whom no board has let in": {
		world: worldOf([open], { access: "private", members: [member, guest] }),
		hidden: programme,
		from: guest,
		requests: aboutProgramme.map(asks(guest)),
	},
	"a channel that could not be asked about": {
		world: worldOf([letIn], { access: "unknown", members: [member] }),
		hidden: programme,
		from: place,
		requests: aboutProgramme.map(asks(member, place)),
	},
	"a shared channel that is no board's": {
		world: worldOf([letIn], { access: "shared", members: [member] }),
		hidden: programme,
		from: place,
		requests: aboutProgramme.map(asks(member, place)),
	},
	"a channel in which one guest has not been let in": {
		world: worldOf([open], { access: "private", members: [member, guest] }),
		hidden: programme,
		from: place,
		requests: aboutProgramme.map(asks(member, place)),
	},
	"a channel that nobody is known to read, of the programme": {
		world: worldOf([open], { access: "private", members: [] }),
		hidden: programme,
		from: place,
		requests: aboutProgramme.map(asks(member, place)),
	},
	"another surface, where one of somebody's boards has let them in": {
		world: worldOf([open, secret], privately),
		hidden: "vet",
		from: member,
		requests: aboutBoards.map(asks(member)),
		sees: alone,
	},
	"another surface, where no board has let somebody in": {
		world: worldOf([open], privately),
		hidden: programme,
		from: guest,
		requests: aboutProgramme.map(asks(guest)),
		sees: { ...alone, viewer: { ...elsewhere, within: [] } },
	},
	"another surface that several read": {
		world: worldOf([open, { ...secret, channelId: place }], privately),
		hidden: "vet",
		from: member,
		requests: aboutBoards.map(asks(member)),
		sees: { kind: "channel", channelId: place, access: "private", viewers: [elsewhere] },
	},
	"a thread in which somebody was told more in private": {
		world: worldOf([open, secret], privately),
		hidden: "vet",
		from: place,
		requests: goingOn.map(asks(insider, place)),
	},
	"a hidden board whose code is another's initials": {
		world: worldOf([open, { ...secret, code: "WNP" }], privately),
		hidden: "vet",
		from: member,
		requests: [{ does: "type", user: member, noun: "board", text: 'create "Wholly new panel"' }],
	},
	"a hidden board that oversees an open one": {
		world: worldOf([secret, { ...open, overseenById: "vet" }], privately),
		hidden: "vet",
		from: member,
		requests: ["who oversees the London Prevent board?"].map(asks(member)),
	},
} satisfies Readonly<Record<string, Planted>>;

export type PlantedName = keyof typeof planted;

/** As if what is hidden had never been. */
const bareOf = ({ world, hidden }: Planted): World => ({
	...world,
	...(hidden === programme ? { organisations: [], plans: [], workStreams: [] } : {}),
	bodies: world.bodies.flatMap((body) => {
		const { overseenById } = body.board;
		if (body.board.id === hidden) return [];
		const seen = {
			...body.board,
			overseenById: overseenById === hidden ? undefined : overseenById,
		};
		return [{ ...body, board: seen }];
	}),
});

/** Where a place could not be asked about, it is told that before anything is looked for. */
const seenIn = async ({ directory, store }: Office, { from, sees }: Planted): Promise<object> => {
	const there = async (): Promise<Audience> =>
		from === place
			? directory.channel(from)
			: { kind: "person", viewer: await directory.viewer(from) };
	const register = store.as(sees ?? (await there()));
	const [boards, organisations, plans, workStreams] = await Promise.all([
		register.boards(),
		register.organisations(),
		register.plans(),
		register.workStreams(),
	]);
	return [...boards, ...organisations, ...plans, ...workStreams].map(({ id }) => id);
};

/** What is shown there with the hidden board, and without. */
export const tryPlanted = async (name: PlantedName): Promise<readonly [string, string]> => {
	const one: Planted = planted[name];
	const shownIn = async (world: World): Promise<string> => {
		const { shown, office } = await run(world, one.requests, () => false);
		const there = shown.filter(({ to }) => to === one.from);
		return JSON.stringify([...there, await seenIn(office, one)], null, 1);
	};
	return [await shownIn(one.world), await shownIn(bareOf(one))];
};
