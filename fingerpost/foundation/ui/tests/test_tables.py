from fingerpost.foundation.ui.tables import stacking

HEADS = '<th scope="col">Asset</th><th scope="col">Where</th>'


def table(rows, heads=HEADS):
    return f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>{rows}</tbody>\n</table>"


def test_a_cell_carries_the_words_of_its_column():
    drawn = stacking(table('<tr><th scope="row">AST-0001</th><td class="nowrap">Hall</td></tr>'))

    assert '<td role="cell" data-label="Where" class="nowrap">Hall</td>' in drawn
    assert '<th role="rowheader" scope="row">AST-0001</th>' in drawn


def test_a_head_of_two_lines_is_told_on_one():
    heads = '<th scope="col">IT support<br><span class="small">Tess Wickham</span></th>'

    drawn = stacking(table("<tr><td>R</td></tr>", heads))

    assert 'data-label="IT support, Tess Wickham"' in drawn


def test_every_part_of_a_table_says_what_it_is():
    drawn = stacking(table("<tr><td>1</td><td>2</td></tr>"))

    assert '<table class="cards" role="table">' in drawn
    assert drawn.count('role="rowgroup"') == 2
    assert drawn.count('role="row"') == 2
    assert drawn.count('role="columnheader"') == 2


def test_what_names_a_row_is_told_where_it_says_too_little():
    heads = '<th scope="col" class="told">Finished</th>'

    drawn = stacking(table('<tr><th scope="row">2 March</th></tr>', heads))

    assert '<th role="rowheader" data-label="Finished" scope="row">2 March</th>' in drawn


def test_a_head_that_is_bare_or_unseen_gives_no_words():
    unseen = '<th scope="col"><span class="govuk-visually-hidden">Remove</span></th>'
    heads = f'<th scope="col" class="bare no-print">State</th>{unseen}'

    assert "data-label" not in stacking(table("<tr><td>Met</td><td>x</td></tr>", heads))


def test_a_cell_across_several_columns_borrows_no_words():
    heads = '<thead><tr><th scope="col">Met</th><th scope="col">Of</th></tr></thead>'
    table = stacking(
        f'<table>{heads}<tbody><tr><td colspan="2">Not begun</td></tr></tbody></table>'
    )

    assert '<td role="cell" colspan="2">Not begun</td>' in table


def test_a_column_for_desks_is_marked():
    heads = '<th scope="col" class="desk">Kind</th>'

    drawn = stacking(table("<tr><td>Laptop</td></tr>", heads))

    assert '<td role="cell" data-label="Kind" data-desk>Laptop</td>' in drawn


def test_a_cell_with_nothing_in_it_is_empty():
    drawn = stacking(table("<tr><td>Hall</td><td>\n      </td></tr>"))

    assert '<td role="cell" data-label="Where"></td>' in drawn


def test_words_of_others_stay_as_they_were_escaped():
    heads = '<th scope="col">Kit &#34;A&#34; &amp; &lt;b&gt;</th>'

    drawn = stacking(table("<tr><td>&lt;td&gt; <time>now</time></td></tr>", heads))

    assert 'data-label="Kit &#34;A&#34; &amp; &lt;b&gt;">&lt;td&gt; <time>now</time></td>' in drawn
