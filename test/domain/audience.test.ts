import { describe, expect, it } from "vitest";
import {
	type ChannelAudience,
	maySee,
	maySeeProgramme,
	readsAlong,
	type Standing,
	type Viewer,
} from "../../src/domain/audience/audience.ts";
import type { Board } from "../../src/domain/boards/board.ts";
import { board as anyBoard } from "../store/world.ts";

const board = (some: Partial<Board> = {}): Board =>
	anyBoard({ id: "lpb", channelId: "CLPB", memberIds: ["maya"], ...some });
const restricted = board({ visibility: "restricted" });

const viewer = (personId: string, standing: Standing = "member"): Viewer => ({
	slackId: `U-${personId}`,
	personId,
	standing,
	administrator: false,
});
const alone = (who: Viewer) => ({ kind: "person", viewer: who }) as const;
const channel = (
	viewers: readonly Viewer[],
	some: Partial<ChannelAudience> = {},
): ChannelAudience => ({ kind: "channel", channelId: "CLPB", access: "private", viewers, ...some });

describe("in private", () => {
	it("an open board is any workspace member's to see", () => {
		expect(maySee(board(), alone(viewer("sam")))).toBe(true);
	});
	it("a restricted board is its own members' alone, administrators included", () => {
		expect(maySee(restricted, alone(viewer("maya")))).toBe(true);
		expect(maySee(restricted, alone(viewer("sam")))).toBe(false);
		expect(maySee(restricted, alone({ ...viewer("sam"), administrator: true }))).toBe(false);
	});
	it("secretary, chair and whoever fills a seat belong to the board", () => {
		const seats = [{ organisationId: "npia", holderId: "alex" }];
		const held = board({ visibility: "restricted", secretaryId: "sam", chairId: "jo", seats });
		for (const who of ["sam", "jo", "alex"]) expect(maySee(held, alone(viewer(who)))).toBe(true);
	});
	it("a guest or an external sees the boards that have let them in, and no open one besides", () => {
		for (const standing of ["guest", "external"] as const) {
			expect(maySee(restricted, alone(viewer("maya", standing)))).toBe(true);
			expect(maySee(board(), alone(viewer("sam", standing)))).toBe(false);
		}
	});
	it("a deactivated account, or one that Slack could not be asked about, sees nothing at all", () => {
		for (const standing of ["deactivated", "unknown"] as const)
			expect(maySee(board(), alone(viewer("maya", standing)))).toBe(false);
	});
	it("someone whom the register does not know sees open boards, as any member does", () => {
		const stranger = { ...viewer("x"), personId: undefined };
		expect(maySee(board(), alone(stranger))).toBe(true);
		expect(maySee(restricted, alone(stranger))).toBe(false);
	});
});

describe("in a channel", () => {
	const maya = viewer("maya");
	const sam = viewer("sam");
	it("a restricted board is spoken of in its own private channel", () => {
		expect(maySee(restricted, channel([maya, sam]))).toBe(true);
	});
	it("and in no other, even where all its members and nobody else are", () => {
		expect(maySee(restricted, channel([maya], { channelId: "CELSE" }))).toBe(false);
	});
	it("and not in its own once that is public, shared, or cannot be asked about", () => {
		for (const access of ["public", "shared", "unknown"] as const)
			expect(maySee(restricted, channel([maya], { access }))).toBe(false);
	});
	it("one guest who has not been let in silences open boards too", () => {
		expect(maySee(board(), channel([maya, viewer("lee", "guest")], { access: "public" }))).toBe(
			false,
		);
		expect(maySee(board(), channel([sam, viewer("maya", "guest")], { access: "public" }))).toBe(
			true,
		);
	});
	it("a channel that is shared with another organisation hears of no board but its own, whoever is in it now", () => {
		const shared = (some: Partial<ChannelAudience> = {}) =>
			channel([maya, sam], { access: "shared", ...some });
		expect(maySee(board(), shared())).toBe(true);
		expect(maySee(board(), shared({ channelId: "CELSE" }))).toBe(false);
		expect(maySee(board({ channelId: undefined }), shared())).toBe(false);
	});
	it("where nobody is known to read, nothing is said", () => {
		expect(maySee(board(), channel([]))).toBe(false);
	});
	it("one reader of unknown standing silences everything", () => {
		expect(maySee(board(), channel([maya, viewer("sam", "unknown")]))).toBe(false);
	});
});

describe("whoever reads along in a channel", () => {
	const [maya, sam] = [viewer("maya"), viewer("sam")];
	it("is in it, or is a member of the workspace where anybody may join", () => {
		expect(readsAlong(channel([maya], { access: "public" }), sam)).toBe(true);
		for (const access of ["public", "private", "shared"] as const)
			expect(readsAlong(channel([maya], { access }), maya)).toBe(true);
	});
	it("is no member of the workspace who is not in a private channel, or in a shared one", () => {
		for (const access of ["private", "shared", "unknown"] as const)
			expect(readsAlong(channel([maya], { access }), sam)).toBe(false);
	});
	it("is no guest, no external and nobody who has left, unless they are in it", () => {
		const open = channel([maya], { access: "public" });
		for (const standing of ["guest", "external", "deactivated", "unknown"] as const) {
			const one = viewer("lee", standing);
			expect(readsAlong(open, one)).toBe(false);
			expect(readsAlong({ ...open, viewers: [maya, one] }, one)).toBe(true);
		}
	});
});

describe("people, organisations, plans and work streams", () => {
	it("are any workspace member's to see, and a guest's whom some board has let in", () => {
		expect(maySeeProgramme([], alone(viewer("sam")))).toBe(true);
		expect(maySeeProgramme([board()], alone(viewer("maya", "guest")))).toBe(true);
		expect(maySeeProgramme([board()], alone(viewer("sam", "guest")))).toBe(false);
	});
	it("are not spoken of among guests let in only by a board that is hidden there", () => {
		const guests = [viewer("sam"), viewer("maya", "guest")];
		expect(maySeeProgramme([board()], channel(guests, { access: "public" }))).toBe(true);
		expect(maySeeProgramme([restricted], channel(guests, { access: "public" }))).toBe(false);
	});
	it("are not spoken of in a shared channel that is no board's", () => {
		const shared = { access: "shared" } as const;
		expect(maySeeProgramme([board()], channel([viewer("sam")], shared))).toBe(true);
		const elsewhere = { ...shared, channelId: "CELSE" };
		expect(maySeeProgramme([board()], channel([viewer("sam")], elsewhere))).toBe(false);
	});
	it("are hidden from channels that cannot be asked about, or that nobody is known to read", () => {
		expect(maySeeProgramme([], channel([viewer("sam")], { access: "unknown" }))).toBe(false);
		expect(maySeeProgramme([], channel([]))).toBe(false);
	});
});

it("whoever holds the database may see all of it", () => {
	expect(maySee(restricted, { kind: "operator" })).toBe(true);
	expect(maySeeProgramme([], { kind: "operator" })).toBe(true);
});
