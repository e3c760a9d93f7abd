/** A museum trust, whose secretary types references without hyphens and says what a thing is moved from and by. */
import { afterAll, beforeAll } from "vitest";
import { type Member, type Office, openOffice } from "./office.ts";
import { people } from "./people-by-role.ts";

const everyone = people(
	"trust-secretary",
	"head-of-collections",
	"grants-officer",
	"learning-manager",
	"volunteer-lead",
);

const museums = JSON.stringify({
	programme: {
		name: "Tidewater Museums",
		zone: "Europe/London",
		clock: "2025-09-18T10:00:00+01:00",
	},
	organisations: [{ key: "council", name: "Northshire County Council" }],
	people: everyone,
	channels: [{ key: "collections", name: "collections", members: everyone.map(({ key }) => key) }],
	boards: [
		{
			key: "cdd",
			code: "CDD",
			name: "Collections Due Diligence Panel",
			secretary: "trust-secretary",
			chair: "head-of-collections",
			members: ["grants-officer", "learning-manager", "volunteer-lead"],
			channel: "collections",
		},
	],
	meetings: [
		{ key: "m1", board: "cdd", number: 1, on: "2025-09-04", from: "14:00", minutes: 90 },
		{ key: "m2", board: "cdd", number: 2, on: "2025-10-09", from: "14:00", minutes: 90 },
	],
	actions: [
		{
			key: "catalogue",
			board: "cdd",
			number: 1,
			title: "Catalogue the loan agreements",
			owner: "head-of-collections",
			due: "Fri 10 October 2025",
		},
		{
			key: "policy",
			board: "cdd",
			number: 2,
			title: "Draft the loans policy",
			owner: "grants-officer",
			due: "in November 2025",
		},
	],
	milestones: [
		{
			key: "store",
			board: "cdd",
			number: 4,
			title: "Store open",
			owner: "head-of-collections",
			baseline: "in March 2026",
		},
	],
	guidance: [
		{
			key: "loans",
			board: "cdd",
			number: 5,
			title: "Loans guidance",
			issuer: "council",
			watcher: "grants-officer",
			expected: "In October 2025",
		},
	],
});

/** Its secretary typing in the channel of the collections panel, in an office of the calling suite's own. */
export const atTheMuseums = () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket", programme: museums, rates: "none" });
	});
	afterAll(() => office?.close());
	const as = (user: string): Member => office.as(user);
	return { as, types: (line: string) => as("trust-secretary").types("collections", line) };
};
