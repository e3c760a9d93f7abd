import { useState } from "preact/hooks";
import { asList, asText, type Json } from "../model.ts";
import { useDesk } from "../view/use-desk.ts";
import { MultiSelect, Select } from "./select.tsx";
import { type ControlProps, useSurface } from "./surface.tsx";

/** The app's own list: words are asked of it as they are typed, and its options fill the menu. */
function useOffers({ element, blockId }: ControlProps) {
	const desk = useDesk();
	const { spot } = useSurface();
	const [problem, setProblem] = useState("");
	const [offers, setOffers] = useState<Json>({});
	const ask = async (words: string) => {
		const action_id = asText(element.action_id);
		const answer = await desk.suggest({ spot, block_id: blockId, action_id, value: words });
		if (typeof answer === "string") return setProblem(answer);
		setProblem("");
		setOffers(answer);
	};
	const options = [...asList(offers.options), ...asList(element.initial_options)];
	const groups = asList(offers.option_groups);
	const filled: Json = { ...element, options, ...(groups.length ? { option_groups: groups } : {}) };
	return { ask, problem, filled };
}

export function ExternalSelect(props: ControlProps) {
	const { ask, problem, filled } = useOffers(props);
	const many = asText(props.element.type).startsWith("multi_");
	const least = Number(props.element.min_query_length ?? 3);
	const typed = (words: string) => {
		if (words.length >= least) void ask(words);
	};
	const Menu = many ? MultiSelect : Select;
	return (
		<div class="multi">
			<input
				type="search"
				aria-label={`Search: ${props.label}`}
				placeholder="Type to search"
				onFocus={() => typed("")}
				onInput={(event) => typed(event.currentTarget.value)}
			/>
			<Menu {...props} element={filled} />
			{problem && <p class="field-error">{problem}</p>}
		</div>
	);
}
