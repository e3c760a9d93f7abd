import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { failures } from "./test/failures.ts";

/** These take longest, by waiting for programs that they start or by telling many stories: none is left for the end. */
const long = [
	"faults/short",
	"corpora/ratchet",
	"journeys/secretarys-year",
	"journeys/bad-input",
	"cli/wrong-settings",
	"replicas/rolling",
	"reminders/oracle",
	"store/postgres",
	"store/sqlite",
].map((file) => `test/${file}.test.ts`);

/** These put something else in a module's place or watch modules load, so that nobody else may have loaded them. */
const isolated = ["test/manifest.test.ts", "test/language/hostile-texts.test.ts"];

/** Rooms that read machine time if they do so by accident: they run again where a day begins half a world earlier. */
const zoned = ["domain", "language", "views", "reminders"].map(
	(room) => `test/${room}/**/*.test.ts`,
);

/** Where `npm test` wants its durations, and whether it was asked for all tests. */
const { CONVENOR_TEST_REPORT: report, CONVENOR_TEST_WHOLE: isWhole } = process.env;

/** A process begins in the zone of its project. Files share it: what they import is loaded once, and stays warm. */
const common = {
	env: { TZ: "Europe/London" },
	isolate: false,
	exclude: isolated,
	// Nothing is judged by it: a machine that others use too takes many times as long to move a clock by weeks.
	testTimeout: 120_000,
	hookTimeout: 120_000,
	setupFiles: ["test/seed.ts"],
};

const auckland = {
	name: "auckland",
	env: { TZ: "Pacific/Auckland", CONVENOR_TEST_AGAIN: "yes" },
	include: zoned,
};

/** One after another, since a process serves one alone. */
const projects = [
	{ ...common, name: "london", include: ["test/**/*.test.ts"] },
	{ ...common, name: "isolated", include: isolated, exclude: [], isolate: true },
	...(isWhole ? [{ ...common, ...auckland }] : []),
];

const order = projects.map(({ name }) => name);

/** Of each project, those that take longest begin first. */
class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const rank = ({ project, moduleId }: TestSpecification): number => {
			const index = long.findIndex((file) => moduleId.endsWith(file));
			return order.indexOf(project.name) * 100 + (index < 0 ? long.length : index);
		};
		return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
	}
}

export default defineConfig({
	test: {
		reporters: report ? ["dot", failures, ["json", { outputFile: report }]] : ["default"],
		// One more than the cores of the smallest machine: many tests wait for a process, a page or a clock.
		maxWorkers: 3,
		globalSetup: ["test/temporary.ts"],
		sequence: { sequencer: LongestFirst },
		projects: projects.map((test) => ({ test })),
	},
});
