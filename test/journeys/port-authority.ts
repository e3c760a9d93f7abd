/** A port authority's committees, whose names hold "owners", "dues", "review" and "for". */
import { people } from "./people-by-role.ts";

const everyone = people(
	"port-secretary",
	"harbour-master",
	"chief-pilot",
	"dredging-manager",
	"finance-director",
	"byelaws-officer",
	"head-of-marine-operations",
	"berth-owners-representative",
);
const members = everyone.map(({ key }) => key);

export const port = JSON.stringify({
	programme: { name: "Saltmarsh Port Authority", zone: "Europe/London", clock: "2026-11-12T10:00:00Z" },
	organisations: [
		{ key: "msa", name: "Maritime Safety Agency", aliases: ["MSA"] },
		{ key: "ect", name: "Estuary Conservation Trust" },
		{ key: "toa", name: "Tug Operators Association" },
	],
	people: everyone,
	channels: [
		{ key: "harbour-works", name: "harbour-works", members },
		{ key: "pilotage", name: "pilotage", members },
		{ key: "general", name: "general", members },
	],
	boards: [
		{
			key: "hwc",
			code: "HWC",
			name: "Harbour Works Committee",
			secretary: "port-secretary",
			chair: "harbour-master",
			members: ["dredging-manager", "finance-director", "byelaws-officer"],
			channel: "harbour-works",
		},
		{
			key: "ptc",
			code: "PTC",
			name: "Pilotage and Tugs Committee",
			secretary: "port-secretary",
			chair: "chief-pilot",
			members: ["head-of-marine-operations", "harbour-master"],
			channel: "pilotage",
		},
		{
			key: "bol",
			code: "BOL",
			name: "Berth Owners Liaison Group",
			secretary: "port-secretary",
			chair: "berth-owners-representative",
			members: ["finance-director"],
		},
		{
			key: "dcp",
			code: "DCP",
			name: "Dues and Charges Panel",
			secretary: "port-secretary",
			chair: "finance-director",
			members: ["byelaws-officer"],
		},
		{
			key: "rbd",
			code: "RBD",
			name: "Review Board for Dredging",
			secretary: "port-secretary",
			chair: "dredging-manager",
			members: ["harbour-master"],
		},
	],
	workStreams: [{ key: "deep", name: "Deepening the channel", boards: ["hwc", "rbd"] }],
	meetings: [
		{ key: "h1", board: "hwc", number: 1, on: "2026-11-04", from: "10:00", minutes: 90 },
		{ key: "h2", board: "hwc", number: 2, on: "2026-12-02", from: "10:00", minutes: 90 },
		{ key: "h3", board: "hwc", number: 3, on: "2027-01-06", from: "10:00", minutes: 90 },
		{ key: "p1", board: "ptc", number: 1, on: "2026-11-24", from: "14:00", minutes: 60 },
		{ key: "b1", board: "bol", number: 1, on: "2026-12-10", from: "18:00", minutes: 120 },
	],
	actions: [
		{ key: "fenders", board: "hwc", number: 1, title: "Replace the quay fenders", owner: "dredging-manager", due: "Fri 27 November 2026" },
		{ key: "lights", board: "hwc", number: 2, title: "Test the leading lights", owner: "harbour-master", due: "Mon 14 December 2026" },
		{ key: "survey", board: "hwc", number: 3, title: "Survey the north quay", owner: "byelaws-officer", due: "in January 2027" },
		{ key: "posts", board: "hwc", number: 4, title: "Recruit quay wardens", owner: "harbour-master", due: "Fri 18 December 2026", posts: { filled: 0, wanted: 4 } },
		{ key: "rota", board: "ptc", number: 1, title: "Publish the pilots' rota", owner: "chief-pilot", due: "Mon 30 November 2026" },
		{ key: "tariff", board: "dcp", number: 1, title: "Draft the tariff", owner: "finance-director", due: "Mon 7 December 2026" },
	],
	milestones: [
		{ key: "dredged", board: "hwc", number: 5, title: "Channel dredged", owner: "dredging-manager", baseline: "in March 2027" },
		{ key: "gate", board: "hwc", number: 6, title: "Lock gate replaced", owner: "harbour-master", baseline: "Fri 29 January 2027" },
	],
	guidance: [
		{ key: "tow", board: "ptc", number: 2, title: "Towing guidance", issuer: "msa", watcher: "chief-pilot", expected: "in December 2026" },
		{ key: "spoil", board: "hwc", number: 7, title: "Spoil disposal guidance", issuer: "ect", watcher: "byelaws-officer", expected: "in January 2027" },
	],
});
