# Feeds: was im Feedreader steht, und der Link dorthin bei der Liste.

follow = Per Feed folgen
title = Praxisbeispiele · { $site }
title-filtered = Praxisbeispiele, eine Auswahl · { $site }
title-words = Praxisbeispiele zu „{ $words }“ · { $site }
subtitle = Was gegen Gewalt und Polarisierung und für sozialen Zusammenhalt wirkt, das Neueste zuerst
