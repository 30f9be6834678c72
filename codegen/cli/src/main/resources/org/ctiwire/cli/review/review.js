document.querySelectorAll('input[name=show]').forEach(function (choice) {
    choice.addEventListener('change', function () {
        document.body.className = choice.value;
        document.querySelectorAll('details').forEach(function (part) {
            part.open = choice.value !== 'all';
        });
    });
});
