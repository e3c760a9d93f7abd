import { Blocks } from "../blocks/block.tsx";
import { Surface } from "../blocks/surface.tsx";
import { formValues, stampOf } from "../blocks/values.ts";
import { Icon } from "./icon.tsx";
import { useDesk, useSlice } from "./use-desk.ts";

function HomeBlocks() {
	const desk = useDesk();
	const home = useSlice((state) => state.home);
	const asked = useSlice((state) => state.homeState);
	const app = useSlice((state) => state.workspace?.app.name);
	if (!home)
		return (
			<p class="empty" role="status">
				{asked === "answered"
					? `${app} has not published a Home for this person.`
					: "Opening Home…"}
			</p>
		);
	const id = `${home.id}·${stampOf(home.blocks)}`;
	return (
		<Surface
			kind="home"
			id={id}
			spot={{ view_id: home.id }}
			valuesNow={() => formValues(home.blocks, desk.get().typed[id] ?? {})}
		>
			<Blocks blocks={home.blocks} />
		</Surface>
	);
}

export function HomeTab() {
	const app = useSlice((state) => state.workspace?.app.name);
	return (
		<>
			<header class="place-head">
				<h2>
					<Icon name="home" />
					{app} Home
				</h2>
				<p class="place-facts">What the app shows to this person alone</p>
			</header>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard. */}
			<section class="messages" tabIndex={0} aria-label={`${app} Home`}>
				<div class="home">
					<HomeBlocks />
				</div>
			</section>
		</>
	);
}
