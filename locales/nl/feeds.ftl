# Feeds: wat in een feedlezer staat, en de link ernaar bij de lijst.

follow = Volgen via feed
title = Praktijken · { $site }
title-filtered = Praktijken, een selectie · { $site }
title-words = Praktijken voor “{ $words }” · { $site }
subtitle = Wat werkt tegen geweld en polarisering en voor sociale samenhang, het nieuwste eerst
